import { and, eq } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import { proposeLeaveTime } from '../../../../policy/after-school/leaving/propose-leave-time'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { leavingNotice } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { LeaveTimeProposal } from '../shapes'
import { childrenOfDay } from './day'
import { hoursOn, planOn } from './plan-hours'
import { pickupOfPlan } from './shown'
import { weekdayOn } from './weekday-on'

/**
 * Children for whom an earlier leave time is proposed, by the way home their families told and the day's notices; what
 * was approved stands beside it. Nothing is proposed on a day without a plan (plan §8 弹性离校).
 */
export async function readProposals(db: Database, at: AuthorizedSchool, day: Day): Promise<LeaveTimeProposal[]> {
  const plan = await planOn(db.orm, at, day)
  if (!plan) return []
  const { from, until } = hoursOn(plan, await weekdayOn(db.orm, at, day))
  const notices = await db.orm
    .select({ kind: leavingNotice.kind, leaveAt: leavingNotice.leaveAt })
    .from(leavingNotice)
    .where(and(sameSchool(leavingNotice, at), eq(leavingNotice.day, day)))
  const children = (await childrenOfDay(db, at, day)).filter(({ plan: said }) => said.because !== 'leave-told')
  return children.flatMap((child): LeaveTimeProposal[] => {
    const plannedAt = pickupOfPlan(child.plan)?.at ?? null
    const nothingSaid = { way: null, minutes: null, metres: null, lastBusAt: null, minutesToStop: null }
    const facts = { lessonsEndAt: from, serviceEndsAt: plannedAt ?? until, wayHome: child.wayHome ?? nothingSaid, notices, homeBy: plan.homeBy }
    const proposal = proposeLeaveTime(facts)
    if (proposal.leaveAt >= (plannedAt ?? until) && child.approvedAt === null) return []
    const named = { childId: child.childId, displayName: child.displayName, class: classNameOn(day, child.class) }
    return [{ ...named, plannedAt, proposal, approvedAt: child.approvedAt }]
  })
}
