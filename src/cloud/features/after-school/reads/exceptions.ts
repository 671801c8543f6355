import { officeExceptions } from '../../../../policy/after-school/record/office-exceptions'
import type { GroupOfDay, OfficeException } from '../../../../policy/after-school/record/office-exceptions'
import { classNameOn } from '../../../../contract/class-name'
import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Context } from '../../../context'
import type { Staff } from '../../../identity/gates'
import { childrenOfDay } from '../../leaving/reads/day'
import type { ChildOfDay } from '../../leaving/reads/day'
import { groupsOf } from '../../leaving/reads/groups'
import type { GroupRow } from '../../leaving/reads/groups'
import { logDayRead } from '../../leaving/writes/log-access'
import type { ServiceException } from '../shapes'
import { officeOfferings } from './office-offerings'
import { findingsOfPlan } from './plan-findings'
import { currentPlan } from './plans'
import { serviceDays } from './refunds'

const BACK_DAYS = 14
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

/**
 * What the office has to see to: children missing today or not accounted for on the last school day, groups of today and
 * the next school day without a leader, and what breaks a rule in the plan and in what it offers. What is in order is not in it.
 */
export async function readExceptions(ctx: Context, staff: Staff): Promise<ServiceException[]> {
  const { school: at } = staff
  const { db, now } = ctx
  const today = dayInShanghai(now)
  const days = await serviceDays(db, at, addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS), EVERY_WEEKDAY)
  const before = days.filter((day) => day < today).at(-1)
  const next = days.find((day) => day > today)
  const plan = await currentPlan(db.orm, at, today)
  const findings = plan?.published ? await findingsOfPlan(db.orm, at, plan.published) : []
  const offerings = plan?.published ? await officeOfferings(db, at, plan.planId) : []
  const missing = (await childrenOfDay(db, at, today)).filter(({ state }) => state.state === 'unaccounted')
  const lastDay = before === undefined ? [] : await childrenOfDay(db, at, before)
  // Without a single mark no roll was taken that day: the school does not use it yet, and hundreds of names help nobody.
  const yesterday = lastDay.some(({ marks }) => marks.length > 0) ? lastDay : []
  const groupsToday = days.includes(today) ? await groupsOf(db, at, today) : []
  const groupsNext = next === undefined ? [] : await groupsOf(db, at, next)
  const answer = [
    ...named(officeExceptions(missing.map(({ state }) => state), groupsToday.map(toGroupOfDay), []), today, missing, groupsToday),
    ...named(officeExceptions(yesterday.map(({ state }) => state), [], []), before ?? null, yesterday, []),
    ...named(officeExceptions([], groupsNext.map(toGroupOfDay), []), next ?? null, [], groupsNext),
    ...named(officeExceptions([], [], findings, offerings), null, [], offerings),
  ]
  const shown = [...missing, ...yesterday].filter(({ childId }) => answer.some((each) => 'childId' in each && each.childId === childId))
  await logDayRead(db, staff, shown, 'exceptions-read', now, today)
  return answer
}
