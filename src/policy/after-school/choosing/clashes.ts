import { minuteOfDay, overlap } from '../clock'
import type { Clock, Hours, Weekday } from '../clock'

/** One thing a child of the family may come to be in. Wishes of one weekday are alternatives; what is held is certain. */
export interface Prospect extends Hours {
  offeringId: number
  weekday: Weekday
  isHeld: boolean
}

export interface FamilyChild {
  childId: number
  schoolId: string
  prospects: readonly Prospect[]
  /** Weekdays on which the child goes by bus, and when it leaves. */
  buses: readonly { weekday: Weekday; leavesAt: Clock }[]
  /** Weekdays on which somebody of the family has to come; on the others it walks or goes by bus. */
  collectedOn: readonly Weekday[]
}

export type Clash = { weekday: Weekday; childId: number; offeringId: number } & (
  | { clash: 'same-time'; otherId: number }
  | { clash: 'bus-gone'; busLeavesAt: Clock }
  | { clash: 'two-schools'; otherChildId: number; otherId: number; minutesBetween: number; travelMinutes: number; isLeast: boolean }
  /** Nobody has said how long the way is; by air it takes at least so long, null when not even that is known. */
  | { clash: 'two-schools-unknown'; otherChildId: number; otherId: number; minutesBetween: number; leastMinutes: number | null }
)

/** Minutes from one school to the other; what they are at least where only that is known; null when nobody has said. */
export type Travel = (fromSchoolId: string, toSchoolId: string) => number | { atLeast: number } | null

function ofOneChild({ childId, prospects, buses }: FamilyChild): Clash[] {
  return prospects.flatMap((prospect): Clash[] => {
    const { offeringId, weekday } = prospect
    const base = { childId, offeringId, weekday }
    const held = prospects
      .filter((other) => other.isHeld && other.offeringId !== offeringId && other.weekday === weekday && overlap(other, prospect))
      .filter((other) => !prospect.isHeld || offeringId < other.offeringId)
      .map(({ offeringId: otherId }): Clash => ({ ...base, clash: 'same-time', otherId }))
    const gone = buses
      .filter((bus) => bus.weekday === weekday && bus.leavesAt < prospect.endsAt)
      .map(({ leavesAt }): Clash => ({ ...base, clash: 'bus-gone', busLeavesAt: leavesAt }))
    return [...held, ...gone]
  })
}

const lastEnd = (prospects: readonly Prospect[]) => prospects.reduce((last, { endsAt }) => (endsAt > last ? endsAt : last), '')

/** On a day a child is collected after its last: what is held earlier does not count against one that ends later. */
const collectedAfter = (prospect: Prospect, { prospects }: FamilyChild) =>
  prospect.endsAt >= lastEnd(prospects.filter(({ weekday, isHeld }) => isHeld && weekday === prospect.weekday))

function ofTwo(a: FamilyChild, b: FamilyChild, travel: Travel): Clash[] {
  if (a.schoolId === b.schoolId) return []
  return a.prospects.flatMap((one) =>
    b.prospects.flatMap((other): Clash[] => {
      const { weekday } = one
      if (other.weekday !== weekday || !a.collectedOn.includes(weekday) || !b.collectedOn.includes(weekday)) return []
      if (!collectedAfter(one, a) || !collectedAfter(other, b)) return []
      const aFirst = one.endsAt <= other.endsAt
      const minutesBetween = Math.abs(minuteOfDay(one.endsAt) - minuteOfDay(other.endsAt))
      const way = aFirst ? travel(a.schoolId, b.schoolId) : travel(b.schoolId, a.schoolId)
      const pair = {
        weekday, childId: a.childId, offeringId: one.offeringId, otherChildId: b.childId, otherId: other.offeringId, minutesBetween,
      }
      if (way === null) return [{ ...pair, clash: 'two-schools-unknown', leastMinutes: null }]
      const isLeast = typeof way !== 'number'
      const travelMinutes = isLeast ? way.atLeast : way
      if (minutesBetween < travelMinutes) return [{ ...pair, clash: 'two-schools', travelMinutes, isLeast }]
      return isLeast ? [{ ...pair, clash: 'two-schools-unknown', leastMinutes: travelMinutes }] : []
    }),
  )
}

/**
 * What a family's wishes run into, told before they are handed in: hours that overlap, a bus that has gone, two children to be
 * collected at two schools with too little time between. They are shown and hinder nothing: a family may have its way.
 */
export function clashesOf(family: readonly FamilyChild[], travel: Travel): Clash[] {
  const pairs = family.flatMap((a, index) => family.slice(index + 1).flatMap((b) => ofTwo(a, b, travel)))
  return [...family.flatMap(ofOneChild), ...pairs]
}
