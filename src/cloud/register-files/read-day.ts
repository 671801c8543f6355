import { addDays, isDay } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'

// Excel counts days from 1900 as if that had been a leap year, so that its day 0 is 30 December 1899; or from 1904.
const [EPOCH_1900, EPOCH_1904] = ['1899-12-30', '1904-01-01']
// 1954 to 2119: other numbers in a column of days are something else.
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000]

/** The day of Excel's number; null when it is none of our time. */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const whole = Math.floor(serial)
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return null
  return addDays(from1904 ? EPOCH_1904 : EPOCH_1900, whole)
}

/** One or two days; a month without a day begins with its first and ends with its last. 'open': no end. */
export interface DaysRead {
  from: Day | null
  to: Day | 'open' | null
}

const TOKEN = /(?<!\d)(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})(?!\d)\s*日?|\s*月)?(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?/g
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g
const OPEN = /长期|永久|无固定期限/
const BETWEEN = /^[\s自从由起始至到止期限有效日为:~—–\-,()]*$/

const two = (text: string) => text.padStart(2, '0')

function lastOf(month: string): Day | null {
  const first = `${month}-01`
  return isDay(first) ? addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) : null
}

/** All days that the text names, each as it begins and as it ends; null when one of them is none. */
function named(text: string): { days: { first: Day; last: Day }[]; rest: string } | null {
  const days: { first: Day; last: Day }[] = []
  let isWrong = false
  const take = (year: string, month: string, day?: string) => {
    const of = `${year}-${two(month)}`
    const [first, last] = day === undefined ? [`${of}-01`, lastOf(of)] : [`${of}-${two(day)}`, `${of}-${two(day)}`]
    if (isDay(first) && last !== null) days.push({ first, last })
    else isWrong = true
    return ''
  }
  const rest = text
    .replace(COMPACT, (_, year: string, month: string, day: string) => `${year}-${month}-${day}`)
    .replace(TOKEN, (_, year: string, month: string, day?: string) => take(year, month, day))
  return isWrong ? null : { days, rest }
}

/**
 * The days of a cell: 2024.3.5, 2024年3月5日, 20240305, Excel's number, 2022-05至2025-05, 长期. null when it cannot be
 * read; years of two digits are not guessed. `as` says what a single day is.
 */
export function readDays(cell: string, as: 'from' | 'to' | 'either'): DaysRead | null {
  // Nearly every cell of a list made by a program.
  if (isDay(cell)) return single(cell, cell, as)
  const text = cell.normalize('NFKC').trim()
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const day = dayOfSerial(Number(text), false)
    return day === null ? null : single(day, day, as)
  }
  const found = named(text)
  if (!found) return null
  const { days, rest } = found
  const isOpen = OPEN.test(rest)
  if (!BETWEEN.test(rest.replace(OPEN, '')) || days.length > 2) return null
  const [one, other] = days
  if (!one) return isOpen ? { from: null, to: 'open' } : null
  if (other) return isOpen ? null : { from: one.first, to: other.last }
  if (isOpen) return { from: one.first, to: 'open' }
  return single(one.first, one.last, as)
}

const single = (first: Day, last: Day, as: 'from' | 'to' | 'either'): DaysRead =>
  as === 'from' ? { from: first, to: null } : { from: null, to: last }
