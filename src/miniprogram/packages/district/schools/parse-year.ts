import { isDay } from '../../../../policy/calendar/day'

export interface YearDay {
  day: string
  kind: 'holiday' | 'make-up-workday'
  name: string
}

export type LineFault = 'shape' | 'day' | 'year' | 'kind' | 'name' | 'twice'

export interface ParsedYear {
  year: number | null
  days: YearDay[]
  faults: { line: number; fault: LineFault }[]
}

/** The kinds in the words of whoever pastes. */
const KINDS = new Map<string, YearDay['kind']>([['放假', 'holiday'], ['上班', 'make-up-workday']])

/** Reads pasted lines, '2027-01-01 放假 元旦' each, of one year; every line that is not one is told by number. */
export function parseYear(text: string): ParsedYear {
  const days: YearDay[] = []
  const faults: ParsedYear['faults'] = []
  text.split('\n').forEach((raw, i) => {
    const [day = '', word = '', ...rest] = raw.trim().split(/\s+/)
    if (day === '') return
    const name = rest.join(' ')
    const kind = KINDS.get(word)
    const fault = faultOf(day, word, name, days)
    if (fault) faults.push({ line: i + 1, fault })
    else if (kind) days.push({ day, kind, name })
  })
  return { year: days[0] ? Number(days[0].day.slice(0, 4)) : null, days, faults }
}

function faultOf(day: string, word: string, name: string, before: readonly YearDay[]): LineFault | null {
  if (word === '') return 'shape'
  if (!isDay(day)) return 'day'
  if (!KINDS.has(word)) return 'kind'
  if (name === '' || [...name].length > 20) return 'name'
  const [first] = before
  if (first && first.day.slice(0, 4) !== day.slice(0, 4)) return 'year'
  return before.some((one) => one.day === day) ? 'twice' : null
}
