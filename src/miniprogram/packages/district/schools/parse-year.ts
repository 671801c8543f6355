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

const isKind = (word: string): word is YearDay['kind'] => word === 'holiday' || word === 'make-up-workday'

/** Reads pasted lines, 'YYYY-MM-DD kind name' each, of one year; every line that is not one is told by number. */
export function parseYear(text: string): ParsedYear {
  const days: YearDay[] = []
  const faults: ParsedYear['faults'] = []
  text.split('\n').forEach((raw, i) => {
    const [day = '', kind = '', ...rest] = raw.trim().split(/\s+/)
    if (day === '') return
    const name = rest.join(' ')
    const fault = faultOf(day, kind, name, days)
    if (fault) faults.push({ line: i + 1, fault })
    else if (isKind(kind)) days.push({ day, kind, name })
  })
  return { year: days[0] ? Number(days[0].day.slice(0, 4)) : null, days, faults }
}

function faultOf(day: string, kind: string, name: string, before: readonly YearDay[]): LineFault | null {
  if (kind === '') return 'shape'
  if (!isDay(day)) return 'day'
  if (!isKind(kind)) return 'kind'
  if (name === '' || [...name].length > 20) return 'name'
  const [first] = before
  if (first && first.day.slice(0, 4) !== day.slice(0, 4)) return 'year'
  return before.some((one) => one.day === day) ? 'twice' : null
}
