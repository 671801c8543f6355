import { classNameOn } from '../../../../contract/class-name'
import { noteUntil } from '../../../../policy/after-school/leaving/afterwards'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { Staff } from '../../../identity/gates'
import type { ChildOnRoll, Remaining, Roll } from '../shapes'
import { childrenOfDay } from './day'
import type { ChildOfDay } from './day'
import { closedAt, hasDuty, onDuty } from './duty'
import type { GroupRow } from './groups'
import { statesOf, toGroup } from './my-groups'
import { noticesOfDay } from './notices'
import { collectorsOf, conflictsOf, pickupOfPlan, pickupShown, stateShown } from './shown'

/** A child as whoever takes the roll sees it; telephones are not in it. */
export function toChildOnRoll(child: ChildOfDay, day: Day): ChildOnRoll {
  const pickup = pickupOfPlan(child.plan)
  return {
    childId: child.childId,
    displayName: child.displayName,
    class: classNameOn(day, child.class),
    state: stateShown(child.state, child, child.marks),
    pickup: pickup && pickupShown(pickup, child),
    changedToday: child.plan.because === 'exception',
    leaveToldByParent: child.plan.because === 'leave-told',
    approvedLeaveAt: child.approvedAt,
    collectors: collectorsOf(child),
  }
}

/** Until when this person may note how the day ended: the office and whoever had its duty, while it is open. */
async function mayNoteUntil(db: Database, { school: at, isOffice, personId }: Staff, day: Day, closed: string | null, now: Date): Promise<Day | null> {
  const until = closed === null ? noteUntil(day, dayInShanghai(now)) : null
  return until !== null && (isOffice || (await hasDuty(db.orm, at, day, personId))) ? until : null
}

/** One group's children on a day, with who comes for each and what was noted; the caller writes the access log. */
export async function readRoll(
  db: Database,
  staff: Staff,
  { day, group, classId }: { day: Day; group: GroupRow; classId?: number },
  now: Date,
): Promise<Roll> {
  const children = await childrenOfDay(db, staff.school, day, { offeringId: group.offeringId, classId })
  const closed = await closedAt(db.orm, staff.school, day)
  const ofClass = classId === undefined ? null : (children[0]?.class ?? null)
  return {
    readAt: now.toISOString(),
    day,
    group: toGroup(group, children, day, ofClass),
    notices: await noticesOfDay(db.orm, staff.school, day),
    children: children.map((child) => toChildOnRoll(child, day)),
    conflicts: children.flatMap(conflictsOf),
    closedAt: closed,
    noteUntil: await mayNoteUntil(db, staff, day, closed, now),
  }
}

/** Every child of the day and where it is, for whoever has the duty: who is left stands out by its state. */
export async function readRemaining(db: Database, staff: Staff, day: Day, now: Date): Promise<Remaining> {
  const children = await childrenOfDay(db, staff.school, day)
  const closed = await closedAt(db.orm, staff.school, day)
  return {
    readAt: now.toISOString(),
    day,
    onDuty: await onDuty(db.orm, staff.school, day),
    notices: await noticesOfDay(db.orm, staff.school, day),
    children: children.map((child) => {
      const { collectors: _collectors, ...shown } = toChildOnRoll(child, day)
      return { ...shown, offeringIds: child.offeringIds }
    }),
    states: statesOf(children),
    conflicts: children.flatMap(conflictsOf),
    closedAt: closed,
    noteUntil: await mayNoteUntil(db, staff, day, closed, now),
  }
}

