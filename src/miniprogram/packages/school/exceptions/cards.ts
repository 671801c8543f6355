import type { Board } from '../../../../cloud/features/homework/shapes'
import type { Day } from '../../../../policy/calendar/day'
import type { api } from '../../../api/client'
import { classShort } from '../../../text/shared'

export type ToldException = Awaited<ReturnType<typeof api.afterSchool.exceptions.query>>[number]

/** One card a thing to see to: children of one day together, because one act sees to them all. */
export type Card =
  | { card: 'missing'; day: Day; names: string[]; count: number }
  | { card: 'nobody'; day: Day; offeringId: number; name: string }
  | { card: 'over'; offeringId: number; name: string; enrolled: number; capacity: number }
  | { card: 'rule'; finding: Extract<ToldException, { exception: 'plan-breaks-rule' }>['finding'] }
  | { card: 'offering-rule'; offeringId: number; name: string; finding: Extract<ToldException, { exception: 'offering-breaks-rule' }>['finding'] }
  | { card: 'not-posted'; names: string[]; count: number }

const MOST_NAMES = 4

/** The exceptions in the order they came, which is the urgent first; the same offering on two days is two cards. */
export function cardsOf(found: readonly ToldException[], today: Day): Card[] {
  const days = [...new Set(found.flatMap((one) => (one.exception === 'unaccounted' ? [one.day ?? today] : [])))]
  const missing = days.map((day): Card => {
    const names = found.flatMap((one) => (one.exception === 'unaccounted' && (one.day ?? today) === day ? [one.childName ?? ''] : []))
    return { card: 'missing', day, names: names.slice(0, MOST_NAMES), count: names.length }
  })
  const others = found.flatMap((one): Card[] => {
    const name = one.offeringName ?? ''
    switch (one.exception) {
      case 'unaccounted':
        return []
      case 'under-staffed':
        return [{ card: 'nobody', day: one.day ?? today, offeringId: one.offeringId, name }]
      case 'over-capacity':
        return [{ card: 'over', offeringId: one.offeringId, name, enrolled: one.enrolled, capacity: one.capacity }]
      case 'plan-breaks-rule':
        return [{ card: 'rule', finding: one.finding }]
      case 'offering-breaks-rule':
        return [{ card: 'offering-rule', offeringId: one.offeringId, name, finding: one.finding }]
    }
  })
  // A group over its capacity is so today and on the next day: it is changed once.
  const once = others.filter((one, i) => one.card !== 'over' || others.findIndex((each) => each.card === 'over' && each.offeringId === one.offeringId) === i)
  return [...missing, ...once]
}

/** Classes that have said nothing about today's homework, as one card; null when there are none or no homework is due. */
export function notPostedCard(board: Board): Card | null {
  if (board.dayKind !== 'school-day') return null
  const silent = board.classes.filter(({ status, class: of }) => status === 'not-posted' && typeof of.grade === 'number' && of.grade > 2)
  if (silent.length === 0) return null
  return { card: 'not-posted', names: silent.slice(0, MOST_NAMES).map((one) => classShort(one.class)), count: silent.length }
}
