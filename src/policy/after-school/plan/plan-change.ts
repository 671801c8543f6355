import type { Day } from '../../calendar/day'
import type { Clock } from '../clock'
import type { FeeItem } from './fee'
import type { Offering } from './offering'
import type { PlanContent, PlanHours } from './plan-content'

/** What a plan says of its term and of changing one's mind. */
export interface PlanTimes {
  startsOn: Day
  endsOn: Day
  /** Until when a family may change a day's leaving. */
  cutOff: Clock
  /** How long a place off the waiting list is kept. */
  answerHours: number
  /** By when children who go by themselves should be home. */
  homeBy: Clock | null
}

/** A plan with its offerings, as it stands or as it is going to. */
export interface PublishedPlan {
  content: PlanContent
  times: PlanTimes
  offerings: readonly Offering[]
}

/** A child in an offering, for it, or wishing it while nothing is drawn. */
export interface PlacedChild {
  childId: number
  offeringId: number
  /** In its waiting line, or with an offer to answer. */
  waits: boolean
}

export interface InService {
  placed: readonly PlacedChild[]
  /** All who take part, also those without any place. */
  takingPart: readonly number[]
}

type TimeChange = 'term-changed' | 'cut-off-changed' | 'answer-hours-changed' | 'home-by-changed'

/** One difference and the children whom it touches, in order of their ids. */
export type PlanChange = { childIds: number[] } & (
  | {
      change: 'offering-withdrawn' | 'offering-moved' | 'offering-elsewhere' | 'leader-changed' | 'offering-fee-changed' | 'grades-changed'
      offeringId: number
    }
  | { change: 'hours-changed'; weekday: number }
  | { change: 'fee-changed'; feeName: string }
  | { change: 'exemptions-changed' | TimeChange }
)

type OfferingChange = Extract<PlanChange, { offeringId: number }>['change']

function differences(before: Offering, after: Offering | undefined): OfferingChange[] {
  if (!after) return ['offering-withdrawn']
  const found: [boolean, OfferingChange][] = [
    [before.weekday !== after.weekday || before.startsAt !== after.startsAt || before.endsAt !== after.endsAt, 'offering-moved'],
    [before.venue !== after.venue || before.place !== after.place, 'offering-elsewhere'],
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

const inOrder = (childIds: readonly number[]) => [...new Set(childIds)].sort((a, b) => a - b)

function timeChanges(before: PlanTimes, after: PlanTimes, { placed, takingPart }: InService): PlanChange[] {
  const waiting = placed.filter(({ waits }) => waits).map(({ childId }) => childId)
  const found: [boolean, TimeChange, readonly number[]][] = [
    [before.startsOn !== after.startsOn || before.endsOn !== after.endsOn, 'term-changed', takingPart],
    [before.cutOff !== after.cutOff, 'cut-off-changed', takingPart],
    [before.homeBy !== after.homeBy, 'home-by-changed', takingPart],
    [before.answerHours !== after.answerHours, 'answer-hours-changed', waiting],
  ]
  return found.filter(([differs]) => differs).map(([, change, childIds]) => ({ change, childIds: inOrder(childIds) }))
}

/** What a new version changes, and for which of the children. A new offering touches nobody, nor does another name. */
export function planChange(before: PublishedPlan, after: PublishedPlan, children: InService): PlanChange[] {
  const { placed, takingPart } = children
  const of = (isTouched: (offering: Offering) => boolean) => {
    const ids = new Set(before.offerings.filter(isTouched).map(({ offeringId }) => offeringId))
    return inOrder(placed.filter(({ offeringId }) => ids.has(offeringId)).map(({ childId }) => childId))
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
    // After-school service is what one takes part in; of the other kinds only a place says so.
    const childIds = kinds.includes('after-school') ? inOrder(takingPart) : of(({ serviceKind }) => kinds.includes(serviceKind))
    return [{ change: 'fee-changed', feeName, childIds }]
  })
  // Who is exempt is nobody else's to know: all who take part are told alike.
  const exempt = ({ content }: PublishedPlan) => [...content.exempts].sort().join()
  const exemptions: PlanChange[] =
    exempt(before) === exempt(after) ? [] : [{ change: 'exemptions-changed', childIds: inOrder(takingPart) }]
  return [...offerings, ...weekdays, ...fees, ...exemptions, ...timeChanges(before.times, after.times, children)]
}

/** All who are to be told, each once, in order of their ids. */
export const touchedBy = (changes: readonly PlanChange[]): number[] => inOrder(changes.flatMap(({ childIds }) => childIds))
