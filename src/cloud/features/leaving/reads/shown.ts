import { notedAfterwards } from '../../../../policy/after-school/leaving/afterwards'
import type { ChildDay } from '../../../../policy/after-school/leaving/child-day'
import type { Mark } from '../../../../policy/after-school/leaving/mark'
import type { Pickup } from '../../../../policy/after-school/leaving/pickup'
import type { DayPlan } from '../../../../policy/after-school/leaving/plan-of-day'
import type { CollectorShown, Conflict, PickupShown, StateShown } from '../shapes'
import type { ChildOfDay } from './day'
import type { StoredMark } from './marks'

/** Who may collect a child: guardians, then the collectors its family named. */
export type People = Pick<ChildOfDay, 'guardians' | 'collectors'>

export const collectorsOf = ({ guardians, collectors }: People): CollectorShown[] => [
  ...guardians.map(({ personId, displayName, relation }) => ({ personId, collectorId: null, displayName, relation, hasCode: false })),
  ...collectors.map(({ collectorId, displayName, relation, hasCode }) => ({ personId: null, collectorId, displayName, relation, hasCode })),
]

const whoOf = (who: { personId: number | null; collectorId: number | null }, people: People): CollectorShown | null =>
  who.personId === null && who.collectorId === null
    ? null
    : (collectorsOf(people).find(({ personId, collectorId }) => personId === who.personId && collectorId === who.collectorId) ?? null)

export const pickupShown = (pickup: Pickup, people: People): PickupShown => ({
  how: pickup.how,
  at: pickup.at,
  who: whoOf(pickup, people),
  setAt: pickup.setAt.toISOString(),
})

/** The pickup a plan comes to, or null where nobody said or the child does not come. */
export const pickupOfPlan = (plan: DayPlan): Pickup | null => ('pickup' in plan ? plan.pickup : null)

/** `marks`: those of the child, where whoever asks is told who noted something afterwards. */
export function stateShown({ state, since }: ChildDay, people: People, marks: readonly StoredMark[] = []): StateShown {
  const to = since && whoOf(since, people)
  const on = since && notedAfterwards(since)
  return {
    state,
    since: since?.at.toISOString() ?? null,
    to: to ? { displayName: to.displayName, relation: to.relation } : null,
    reason: since?.reason ?? null,
    ...(on ? { afterwards: { on, by: marks.find(({ markId }) => markId === since.markId)?.notedBy ?? null } } : {}),
  }
}

const afterClosing = (mark: Mark): Conflict => ({
  childId: mark.childId,
  conflict: 'after-closing',
  earlierMarkId: null,
  laterMarkId: mark.markId,
  at: mark.at.toISOString(),
})

/** What people have to look at: marks that disagree, and those that came after the day was closed. */
export const conflictsOf = ({ state, marks }: Pick<ChildOfDay, 'state' | 'marks'>): Conflict[] => [
  ...state.conflicts.map(({ conflict, earlier, later }) => ({
    childId: later.childId,
    conflict,
    earlierMarkId: earlier?.markId ?? null,
    laterMarkId: later.markId,
    at: later.at.toISOString(),
  })),
  ...marks.filter((mark) => mark.afterClosing).map(afterClosing),
]
