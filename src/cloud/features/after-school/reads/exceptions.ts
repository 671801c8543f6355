import { AFTERWARDS_DAYS } from '../../../../policy/after-school/leaving/afterwards'
import { officeExceptions } from '../../../../policy/after-school/record/office-exceptions'
import type { GroupOfDay, OfficeException } from '../../../../policy/after-school/record/office-exceptions'
import { classNameOn } from '../../../../contract/class-name'
import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Context } from '../../../context'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { childrenOfDay } from '../../leaving/reads/day'
import type { ChildOfDay } from '../../leaving/reads/day'
import { openDays } from '../../leaving/reads/duty'
import { groupsOf } from '../../leaving/reads/groups'
import type { GroupRow } from '../../leaving/reads/groups'
import { logDayRead } from '../../leaving/writes/log-access'
import type { ServiceException } from '../shapes'
import { officeOfferings } from './office-offerings'
import { findingsOfPlan } from './plan-findings'
import { currentPlan } from './plans'
import { serviceDays } from './refunds'

const AHEAD_DAYS = 14
const EVERY_WEEKDAY = [1, 2, 3, 4, 5, 6, 7]

const toGroupOfDay = ({ offeringId, capacity, admission, leaderId, leaderIsAway, standInId, taken }: GroupRow): GroupOfDay => ({
  offering: { offeringId, capacity, admission, leader: leaderId === null ? null : { leaderId, staffKind: 'in-service', certificate: null } },
  enrolled: taken,
  leaderIsAway: leaderIsAway && standInId === null,
})

function named(found: readonly OfficeException[], day: Day | null, children: readonly ChildOfDay[], groups: readonly Pick<GroupRow, 'offeringId' | 'name'>[]): ServiceException[] {
  return found.map((exception) => {
    const child = 'childId' in exception ? children.find(({ childId }) => childId === exception.childId) : undefined
    const group = 'offeringId' in exception ? groups.find(({ offeringId }) => offeringId === exception.offeringId) : undefined
    return {
      ...exception,
      day,
      childName: child?.displayName ?? null,
      class: child && day ? classNameOn(day, child.class) : null,
      offeringName: group?.name ?? null,
    }
  })
}

/** Children nobody accounted for on days before today that are open still, as long as it may be noted afterwards how they left. */
async function leftOpen(db: Database, at: AuthorizedSchool, before: readonly Day[]): Promise<{ found: ServiceException[]; children: ChildOfDay[] }> {
  const days = await openDays(db, at, before)
  const ofDays = await Promise.all(days.map((day) => childrenOfDay(db, at, day)))
  return {
    found: ofDays.flatMap((children, i) => named(officeExceptions(children.map(({ state }) => state), [], []), days[i] ?? null, children, [])),
    children: ofDays.flat(),
  }
}

/**
 * What the office has to see to: children missing today or not accounted for on a day still open, groups of today and
 * the next school day without a leader, and what breaks a rule in the plan and in what it offers. What is in order is not in it.
 */
export async function readExceptions(ctx: Context, staff: Staff): Promise<ServiceException[]> {
  const { school: at } = staff
  const { db, now } = ctx
  const today = dayInShanghai(now)
  const days = await serviceDays(db, at, addDays(today, -AFTERWARDS_DAYS), addDays(today, AHEAD_DAYS), EVERY_WEEKDAY)
  const next = days.find((day) => day > today)
  const plan = await currentPlan(db.orm, at, today)
  const findings = plan?.published ? await findingsOfPlan(db.orm, at, plan.published) : []
  const offerings = plan?.published ? await officeOfferings(db, at, plan.planId) : []
  const missing = (await childrenOfDay(db, at, today)).filter(({ state }) => state.state === 'unaccounted')
  const open = await leftOpen(db, at, days.filter((day) => day < today))
  const groupsToday = days.includes(today) ? await groupsOf(db, at, today) : []
  const groupsNext = next === undefined ? [] : await groupsOf(db, at, next)
  const answer = [
    ...named(officeExceptions(missing.map(({ state }) => state), groupsToday.map(toGroupOfDay), []), today, missing, groupsToday),
    ...open.found,
    ...named(officeExceptions([], groupsNext.map(toGroupOfDay), []), next ?? null, [], groupsNext),
    ...named(officeExceptions([], [], findings, offerings), null, [], offerings),
  ]
  const shown = [...missing, ...open.children].filter(({ childId }) => answer.some((each) => 'childId' in each && each.childId === childId))
  await logDayRead(db, staff, shown, 'exceptions-read', now, today)
  return answer
}
