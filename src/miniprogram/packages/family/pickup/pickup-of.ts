import type { CollectorShown, Pickup, PickupInput, PickupOfDay, PickupShown } from '../../../../cloud/features/leaving/shapes'
import type { WayOfLeaving } from '../../../../policy/after-school/leaving/pickup'
import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { leavingWords, personWord } from '../../../text/leaving'
import { pickup as copy } from '../../../text/pickup'

/** One way a child can leave: with whom, or without anybody. */
export interface Way {
  /** What tells it from the others. */
  key: string
  how: WayOfLeaving
  who: CollectorShown | null
}

const ALONE = ['school-bus', 'walks-alone', 'stays'] as const

const keyOf = (how: WayOfLeaving, who: Pick<CollectorShown, 'personId' | 'collectorId'> | null): string =>
  who === null ? how : `${how}-${who.personId ?? ''}-${who.collectorId ?? ''}`

/** Everybody who may collect the child, guardians first, and the ways without anybody. */
export function waysOf({ guardians, collectors }: Pick<Pickup, 'guardians' | 'collectors'>): Way[] {
  const asCollectors = guardians.map(({ personId, displayName, relation }) => ({ personId, collectorId: null, displayName, relation, hasCode: false }))
  const named = collectors.filter(({ collectorId }) => collectorId !== null)
  const people = [...asCollectors, ...named].map((who): Way => ({ key: keyOf('collected', who), how: 'collected', who }))
  return [...people, ...ALONE.map((how): Way => ({ key: how, how, who: null }))]
}

/** Who may collect a child that stays for delayed care, and that nobody has said yet. */
export const afterCare = (ways: readonly Way[]): Way[] => ways.filter(({ how }) => how === 'collected')

/** The way as it is sent: of one that stays also who comes afterwards. */
export const withCollector = (way: Way, ways: readonly Way[], thenKey: string | null): Way =>
  way.how === 'stays' ? { ...way, who: ways.find(({ key }) => key === thenKey)?.who ?? null } : way

/** Who a plan names, whatever the way; null where nobody is. */
export const personKeyOf = ({ who }: Pick<PickupShown, 'who'>): string | null => who && keyOf('collected', who)

/** The way that a plan names. */
export const wayKeyOf = ({ how, who }: Pick<PickupShown, 'how' | 'who'>): string => keyOf(how, how === 'collected' ? who : null)

export const inputOf = ({ how, who }: Way, at: string): PickupInput => ({
  how,
  at,
  personId: who?.personId ?? null,
  collectorId: who?.collectorId ?? null,
})

/** Until when a day can be changed; minutes left are never negative, null where the school has set no cut-off. */
export const minutesLeft = ({ changeUntil }: Pick<PickupOfDay, 'changeUntil'>, now: Date): number | null =>
  changeUntil === null ? null : Math.max(0, Math.floor((Date.parse(changeUntil) - now.getTime()) / 60_000))

/** Whether the cut-off has come, by the clock of the phone: an answer kept from earlier still says the day can be changed. */
export const isLocked = (day: Pick<PickupOfDay, 'day' | 'changeUntil'>, now: Date): boolean =>
  day.changeUntil === null ? day.day < dayInShanghai(now) : Date.parse(day.changeUntil) <= now.getTime()

/** The first day that can still be changed: today until its cut-off, then the next one. */
export const dayToShow = (days: readonly PickupOfDay[], now: Date): PickupOfDay | null =>
  days.find((day) => !isLocked(day, now)) ?? days.at(-1) ?? null

export const nameOfDay = (day: Day, now: Date): string => {
  const today = dayInShanghai(now)
  return copy.dayName(day, today, addDays(today, 1))
}

/** Somebody who said 我来接 while another is named; null when nothing contradicts. */
export function conflictOf(day: PickupOfDay) {
  const { pickup, saidICollect } = day
  if (!pickup) return null
  const others = saidICollect.filter(({ personId }) => personId !== pickup.who?.personId)
  if (others.length === 0) return null
  const last = others.reduce((latest, one) => (one.saidAt > latest.saidAt ? one : latest))
  return { pickup, others, last: last.saidAt > pickup.setAt ? last : null }
}

export const wordsOf = ({ how, who }: Way, at: string): string => leavingWords(how, at, who)

export const nameOfPerson = (person: { displayName: string; relation: string }): string =>
  person.relation && person.relation !== person.displayName ? `${person.displayName}（${person.relation}）` : personWord(person)
