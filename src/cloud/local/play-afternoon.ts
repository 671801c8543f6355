import { and, eq, inArray, isNull } from 'drizzle-orm'
import { dayInShanghai } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import type { Database } from '../database/connect'
import { HOME_SCHOOLS } from '../database/demo/schools'
import { afternoonOf, DEMO_PHONE, DONE, doneAt } from '../database/demo/service/afternoon'
import { SHOWN_CLUB } from '../database/demo/service/offerings'
import { dayMark } from '../database/leaving-tables'
import { sameSchool } from '../database/same-school'
import { school } from '../database/schema'
import { heldSession } from '../database/service-tables'
import { childrenOfDay } from '../features/leaving/reads/day'
import type { ChildOfDay } from '../features/leaving/reads/day'
import { closedAt } from '../features/leaving/reads/duty'
import { groupsOf } from '../features/leaving/reads/groups'
import type { GroupRow } from '../features/leaving/reads/groups'
import { pickupOfPlan } from '../features/leaving/reads/shown'
import type { AuthorizedSchool } from '../identity/authorized'
import { schoolOfTimer } from '../identity/timer'

/**
 * Lets the demo's afternoon go on by the clock: what the shown group's roll would say by now is noted, each thing at its
 * hour. A child of whom a person has noted anything today is left to people, and so is a day that was closed.
 */
export async function playAfternoon(db: Database, now: Date): Promise<void> {
  const schools = await db.orm
    .select({ districtId: school.districtId, schoolId: school.schoolId })
    .from(school)
    .where(and(school.isDemo, inArray(school.name, Object.values(HOME_SCHOOLS))))
  const day = dayInShanghai(now)
  for (const key of schools) {
    const at = schoolOfTimer(key)
    const group = (await groupsOf(db, at, day)).find(({ name }) => name === SHOWN_CLUB)
    if (group && (await closedAt(db.orm, at, day)) === null) await playGroup(db, at, day, group, now)
  }
}

async function playGroup(db: Database, at: AuthorizedSchool, day: Day, group: GroupRow, now: Date): Promise<void> {
  const { offeringId, leaderId, leaderPersonId } = group
  if (leaderId === null || leaderPersonId === null) return
  const children = await childrenOfDay(db, at, day, { offeringId })
  const isPlayed = ({ marks }: ChildOfDay) => marks.every(({ device }) => device === DEMO_PHONE)
  const played = new Set(children.filter(isPlayed).map(({ childId }) => childId))
  const inGroup = children.map(({ childId, displayName, plan }) => ({
    childId, displayName, collectedBy: pickupOfPlan(plan)?.personId ?? null, isOnLeave: plan.because === 'leave-told',
  }))
  const due = afternoonOf(day, inGroup, group).filter((mark) => new Date(mark.at) <= now && played.has(mark.childId))
  const [first] = due
  if (!first) return
  const { districtId, schoolId } = at
  const still = { districtId, schoolId, day, offeringId, collectorId: null, undoes: null, reason: null, afterClosing: false, by: leaderPersonId }
  await db.orm.insert(dayMark).values(due.map((mark) => ({ ...still, ...mark, receivedAt: mark.at }))).onConflictDoNothing()
  const session = { districtId, schoolId, day, offeringId, classId: 0, leaderId, doneMinutes: null, openedAt: first.at }
  await db.orm.insert(heldSession).values({ ...session, done: null }).onConflictDoNothing()
  if (doneAt(day, group) > now) return
  await db.orm
    .update(heldSession)
    .set({ done: DONE })
    .where(and(sameSchool(heldSession, at), eq(heldSession.day, day), eq(heldSession.offeringId, offeringId), isNull(heldSession.done)))
}
