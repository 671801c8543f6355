import type { FeeItem } from './fee'
import type { Offering } from './offering'
import type { PlanContent, PlanHours } from './plan-content'

/** A plan with its offerings, as it stands or as it is going to. */
export interface PublishedPlan {
  content: PlanContent
  offerings: readonly Offering[]
}

export interface PlacedChild {
  childId: number
  offeringId: number
}

/** One difference and the children whom it touches, in order of their ids. */
export type PlanChange = { childIds: number[] } & (
  | {
      change: 'offering-withdrawn' | 'offering-moved' | 'offering-elsewhere' | 'leader-changed' | 'offering-fee-changed' | 'grades-changed'
      offeringId: number
    }
  | { change: 'hours-changed'; weekday: number }
  | { change: 'fee-changed'; feeName: string }
  | { change: 'exemptions-changed' }
)

type OfferingChange = Extract<PlanChange, { offeringId: number }>['change']

function differences(before: Offering, after: Offering | undefined): OfferingChange[] {
  if (!after) return ['offering-withdrawn']
  const found: [boolean, OfferingChange][] = [
    [before.weekday !== after.weekday || before.startsAt !== after.startsAt || before.endsAt !== after.endsAt, 'offering-moved'],
    [before.place !== after.place, 'offering-elsewhere'],
    [before.leader?.leaderId !== after.leader?.leaderId, 'leader-changed'],
    [before.thirdParty?.feeFen !== after.thirdParty?.feeFen, 'offering-fee-changed'],
    [before.fromGrade !== after.fromGrade || before.toGrade !== after.toGrade, 'grades-changed'],
  ]
  return found.filter(([differs]) => differs).map(([, change]) => change)
}

const hoursText = (hours: readonly PlanHours[], weekday: number) =>
  hours
    .filter((each) => each.weekday === weekday)
    .map(({ kind, startsAt, endsAt }) => `${kind} ${startsAt} ${endsAt}`)
    .sort()
    .join()

const feeText = (item: FeeItem | undefined) => JSON.stringify([item?.kind, item?.chargedAs, item?.fee])

/** What a new version changes, and for which of the children who have a place. A new offering touches nobody. */
export function planChange(before: PublishedPlan, after: PublishedPlan, placed: readonly PlacedChild[]): PlanChange[] {
  const inOrder = (children: readonly PlacedChild[]) =>
    [...new Set(children.map(({ childId }) => childId))].sort((a, b) => a - b)
  const of = (isTouched: (offering: Offering) => boolean) => {
    const ids = new Set(before.offerings.filter(isTouched).map(({ offeringId }) => offeringId))
    return inOrder(placed.filter(({ offeringId }) => ids.has(offeringId)))
  }
  const offerings = before.offerings.flatMap((old) => {
    const now = after.offerings.find(({ offeringId }) => offeringId === old.offeringId)
    const childIds = of(({ offeringId }) => offeringId === old.offeringId)
    return differences(old, now).map((change): PlanChange => ({ change, offeringId: old.offeringId, childIds }))
  })
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => hoursText(before.content.hours, weekday) !== hoursText(after.content.hours, weekday))
    .map((weekday): PlanChange => ({ change: 'hours-changed', weekday, childIds: of((each) => each.weekday === weekday) }))
  const names = [...new Set([...before.content.fees, ...after.content.fees].map(({ name }) => name))]
  const fees = names.flatMap((feeName): PlanChange[] => {
    const old = before.content.fees.find(({ name }) => name === feeName)
    const now = after.content.fees.find(({ name }) => name === feeName)
    if (feeText(old) === feeText(now)) return []
    const kinds = [old?.kind, now?.kind]
    return [{ change: 'fee-changed', feeName, childIds: of(({ serviceKind }) => kinds.includes(serviceKind)) }]
  })
  // Who is exempt is nobody else's to know: all who have a place are told alike.
  const exempt = ({ content }: PublishedPlan) => [...content.exempts].sort().join()
  const exemptions: PlanChange[] =
    exempt(before) === exempt(after) ? [] : [{ change: 'exemptions-changed', childIds: of(() => true) }]
  return [...offerings, ...weekdays, ...fees, ...exemptions]
}

/** All who are to be told, each once, in order of their ids. */
export const touchedBy = (changes: readonly PlanChange[]): number[] =>
  [...new Set(changes.flatMap(({ childIds }) => childIds))].sort((a, b) => a - b)
