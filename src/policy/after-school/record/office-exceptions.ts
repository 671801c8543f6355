import type { ChildDay } from '../leaving/child-day'
import { canClose } from '../leaving/close-day'
import type { OfferingFinding, PlanFinding } from '../plan/finding'
import type { Offering } from '../plan/offering'

/** What the school's office has to see to; an ordinary thing is not in the list. */
export type OfficeException =
  | { exception: 'unaccounted'; childId: number }
  | { exception: 'under-staffed'; offeringId: number }
  | { exception: 'over-capacity'; offeringId: number; enrolled: number; capacity: number }
  | { exception: 'plan-breaks-rule'; finding: PlanFinding }
  /** It stood when it was entered: a list, a certificate or the plan's hours have changed since. */
  | { exception: 'offering-breaks-rule'; offeringId: number; finding: OfferingFinding }

/** One group of a day: how many have a place, and whether its leader is away without anybody in their stead. */
export interface GroupOfDay {
  offering: Pick<Offering, 'offeringId' | 'capacity' | 'leader' | 'admission'>
  enrolled: number
  leaderIsAway: boolean
}

/**
 * What is out of order, the most urgent first: children whom nobody accounted for yesterday, groups without a leader, groups
 * over their capacity, and what breaks a rule in the plan or in what it offers. Questions and unknown figures are not exceptions, and what is for
 * everybody is led by each class's own teacher without one being named.
 */
export function officeExceptions(
  yesterday: readonly ChildDay[],
  groups: readonly GroupOfDay[],
  planFindings: readonly PlanFinding[],
  offerings: readonly { offeringId: number; findings: readonly OfferingFinding[] }[] = [],
): OfficeException[] {
  const { notCalled, unaccounted, stillHere } = canClose(yesterday)
  return [
    // On the day before, still in a room and never called are nothing else than not accounted for.
    ...[...unaccounted, ...notCalled, ...stillHere].map((childId): OfficeException => ({ exception: 'unaccounted', childId })),
    ...groups
      .filter(({ offering, leaderIsAway }) => (offering.leader === null && offering.admission !== 'everybody') || leaderIsAway)
      .map(({ offering }): OfficeException => ({ exception: 'under-staffed', offeringId: offering.offeringId })),
    ...groups
      .filter(({ offering, enrolled }) => offering.admission !== 'everybody' && enrolled > offering.capacity)
      .map(({ offering: { offeringId, capacity }, enrolled }): OfficeException => ({
        exception: 'over-capacity', offeringId, enrolled, capacity,
      })),
    ...planFindings
      .filter(({ weight }) => weight === 'refused')
      .map((finding): OfficeException => ({ exception: 'plan-breaks-rule', finding })),
    ...offerings.flatMap(({ offeringId, findings }) =>
      findings
        .filter(({ weight }) => weight === 'refused')
        .map((finding): OfficeException => ({ exception: 'offering-breaks-rule', offeringId, finding })),
    ),
  ]
}
