import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { Staff } from '../../../identity/gates'
import { mayLead } from '../access'
import type { Group, MyGroups } from '../shapes'
import { childrenOfDay } from './day'
import type { ChildOfDay } from './day'
import { closedAt, hasDuty } from './duty'
import { groupsOf } from './groups'
import type { GroupRow } from './groups'

export function statesOf(children: readonly ChildOfDay[]): Group['states'] {
  const states: Group['states'] = {}
  for (const { state } of children) states[state.state] = (states[state.state] ?? 0) + 1
  return states
}

/** A group with how many children are where; `of` is one class of an offering for everybody. */
export const toGroup = (row: GroupRow, children: readonly ChildOfDay[], day: Day, of: ChildOfDay['class'] | null): Group => ({
  offeringId: row.offeringId,
  class: of && classNameOn(day, of),
  name: row.name,
  venue: row.venue,
  place: row.place,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  leaderName: (row.leaderIsAway ? row.standInName : row.leaderName) ?? '',
  standIn: row.leaderIsAway,
  children: children.length,
  states: statesOf(children),
})

/** The groups of an offering: one for all, or one for each class when it is for everybody. */
function groupsFrom(row: GroupRow, children: readonly ChildOfDay[], day: Day): { group: Group; classId: number | undefined }[] {
  const mine = children.filter(({ offeringIds }) => offeringIds.includes(row.offeringId))
  if (row.admission !== 'everybody') return [{ group: toGroup(row, mine, day, null), classId: undefined }]
  const classes = new Map(mine.map((child) => [child.class.classId, child.class]))
  return [...classes.values()].map((of) => ({
    group: toGroup(row, mine.filter((child) => child.class.classId === of.classId), day, of),
    classId: of.classId,
  }))
}

/** The groups this person takes on a day; those with the duty see all of them. No child's name is in it. */
export async function readMyGroups(db: Database, staff: Staff, day: Day, now: Date): Promise<MyGroups> {
  const at = staff.school
  const [rows, children, isOnDuty, closed, named] = await Promise.all([
    groupsOf(db, at, day),
    childrenOfDay(db, at, day),
    hasDuty(db.orm, at, day, staff.personId),
    closedAt(db.orm, at, day),
    db.orm.select({ name: school.name, isDemo: school.isDemo }).from(school).where(sameSchool(school, at)),
  ])
  const seesAll = isOnDuty || staff.isOffice
  return {
    readAt: now.toISOString(),
    day,
    schoolName: named[0]?.name ?? '',
    isDemo: named[0]?.isDemo ?? false,
    onDuty: isOnDuty,
    seesAll,
    groups: rows.flatMap((row) =>
      groupsFrom(row, children, day)
        .filter(({ classId }) => seesAll || mayLead(staff, row, classId))
        .map(({ group }) => group),
    ),
    closedAt: closed,
  }
}
