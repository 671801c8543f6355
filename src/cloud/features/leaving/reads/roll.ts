import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { ChildOnRoll, Remaining, Roll } from '../shapes'
import { childrenOfDay } from './day'
import type { ChildOfDay } from './day'
import { closedAt, onDuty } from './duty'
import type { GroupRow } from './groups'
import { statesOf, toGroup } from './my-groups'
import { collectorsOf, conflictsOf, pickupOfPlan, pickupShown, stateShown } from './shown'

/** A child as whoever takes the roll sees it; telephones are not in it. */
export function toChildOnRoll(child: ChildOfDay, day: Day): ChildOnRoll {
  const pickup = pickupOfPlan(child.plan)
  return {
    childId: child.childId,
    displayName: child.displayName,
    class: classNameOn(day, child.class),
    state: stateShown(child.state, child),
    pickup: pickup && pickupShown(pickup, child),
    changedToday: child.plan.because === 'exception',
    leaveToldByParent: child.plan.because === 'leave-told',
    approvedLeaveAt: child.approvedAt,
    collectors: collectorsOf(child),
  }
}

/** One group's children on a day, with who comes for each and what was noted; the caller writes the access log. */
export async function readRoll(
  db: Database,
  at: AuthorizedSchool,
  { day, group, classId }: { day: Day; group: GroupRow; classId?: number },
  now: Date,
): Promise<Roll> {
  const children = await childrenOfDay(db, at, day, { offeringId: group.offeringId, classId })
  const ofClass = classId === undefined ? null : (children[0]?.class ?? null)
  return {
    readAt: now.toISOString(),
    day,
    group: toGroup(group, children, day, ofClass),
    children: children.map((child) => toChildOnRoll(child, day)),
    conflicts: children.flatMap(conflictsOf),
    closedAt: await closedAt(db.orm, at, day),
  }
}

/** Every child of the day and where it is, for whoever has the duty: who is left stands out by its state. */
export async function readRemaining(db: Database, at: AuthorizedSchool, day: Day, now: Date): Promise<Remaining> {
  const children = await childrenOfDay(db, at, day)
  return {
    readAt: now.toISOString(),
    day,
    onDuty: await onDuty(db.orm, at, day),
    children: children.map((child) => {
      const { collectors: _collectors, ...shown } = toChildOnRoll(child, day)
      return { ...shown, offeringIds: child.offeringIds }
    }),
    states: statesOf(children),
    conflicts: children.flatMap(conflictsOf),
    closedAt: await closedAt(db.orm, at, day),
  }
}

