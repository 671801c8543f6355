import { mondayOf } from '../../calendar/day'
import type { Day } from '../../calendar/day'
import type { RefundRule } from './refund-rule'

export interface Paid {
  amountFen: number
  /** The days on which what was paid for takes place, by the school's calendar. */
  serviceDays: readonly Day[]
}

export type Refund =
  | { refund: 'to-be-published' }
  | { refund: 'known'; refundFen: number; keptFen: number; weeksBack: number; weeks: number; documentNumber: string }

/** A sum in `parts` whole parts that differ by a fen at most and add up to it; the earlier ones are the larger. */
export function splitFen(amountFen: number, parts: number): number[] {
  if (!Number.isSafeInteger(amountFen) || amountFen < 0) throw new RangeError(`not a sum: ${amountFen}`)
  const least = Math.floor(amountFen / Math.max(1, parts))
  const larger = amountFen - least * parts
  return Array.from({ length: parts }, (_, index) => least + (index < larger ? 1 : 0))
}

/**
 * What a family gets back that leaves, `leavesOn` being the first day without the child. By week as the district's rule
 * says, over weeks that have service; kept and refunded are together what was paid, to the fen.
 */
export function refundOnLeaving({ amountFen, serviceDays }: Paid, leavesOn: Day, rule: RefundRule): Refund {
  if (rule.rule === 'unknown') return { refund: 'to-be-published' }
  const weeks = [...new Set(serviceDays.map(mondayOf))].sort()
  const hasBegun = (monday: Day) => serviceDays.some((day) => mondayOf(day) === monday && day < leavesOn)
  const isOver = (monday: Day) => serviceDays.every((day) => mondayOf(day) !== monday || day < leavesOn)
  const isBack = rule.begunWeek === 'returned' ? (monday: Day) => !isOver(monday) : (monday: Day) => !hasBegun(monday)
  const parts = splitFen(amountFen, weeks.length)
  const back = weeks.map((monday, index) => (isBack(monday) ? (parts[index] ?? 0) : null)).filter((part) => part !== null)
  const refundFen = back.reduce((sum, part) => sum + part, 0)
  const { documentNumber } = rule
  return {
    refund: 'known', refundFen, keptFen: amountFen - refundFen, weeksBack: back.length, weeks: weeks.length, documentNumber,
  }
}
