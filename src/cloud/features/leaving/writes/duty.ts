import { and, eq } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { serviceLeader } from '../../../database/after-school-tables'
import { duty, leaveTime, standIn } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { isStaff } from '../../../identity/reads'
import { childrenOfDay } from '../reads/day'
import { groupOf } from '../reads/groups'
import { hoursOn, planOn } from '../reads/plan-hours'
import { weekdayOn } from '../reads/weekday-on'

const mustBeAhead = (ctx: Context, day: Day) => {
  if (day < dayInShanghai(ctx.now)) throw new AppError('day-past')
}

/** Who has the duty on a day, in place of whoever had it; `bad-input` for somebody who does not work here. */
export async function setDuty(ctx: Context, at: AuthorizedSchool, day: Day, personIds: readonly number[]): Promise<void> {
  mustBeAhead(ctx, day)
  const people = [...new Set(personIds)]
  for (const personId of people) {
    if (!(await isStaff(ctx.db, at, personId))) throw new AppError('bad-input', [{ path: 'personIds', message: 'not-staff' }])
  }
  const { districtId, schoolId } = at
  await ctx.db.orm.transaction(async (tx) => {
    await tx.delete(duty).where(and(sameSchool(duty, at), eq(duty.day, day)))
    if (people.length > 0) await tx.insert(duty).values(people.map((personId) => ({ districtId, schoolId, day, personId }))).onConflictDoNothing()
  })
}

/** That a leader is away on a day and who stands in, or that it was taken back. */
export async function setStandIn(
  ctx: Context,
  { school: at, personId }: Staff,
  { day, offeringId, away, leaderId }: { day: Day; offeringId: number; away: boolean; leaderId: number | null },
): Promise<void> {
  mustBeAhead(ctx, day)
  if (!(await groupOf(ctx.db, at, day, offeringId))) throw new AppError('not-found')
  if (leaderId !== null) {
    const [known] = await ctx.db.orm
      .select({ active: serviceLeader.active })
      .from(serviceLeader)
      .where(and(sameSchool(serviceLeader, at), eq(serviceLeader.leaderId, leaderId)))
    if (!known?.active) throw new AppError('bad-input', [{ path: 'leaderId', message: 'no-such-leader' }])
  }
  const key = { districtId: at.districtId, schoolId: at.schoolId, day, offeringId }
  if (!away) {
    await ctx.db.orm.delete(standIn).where(and(sameSchool(standIn, at), eq(standIn.day, day), eq(standIn.offeringId, offeringId)))
    return
  }
  const set = { leaderId, setBy: personId }
  await ctx.db.orm
    .insert(standIn)
    .values({ ...key, ...set })
    .onConflictDoUpdate({ target: [standIn.districtId, standIn.schoolId, standIn.day, standIn.offeringId], set })
}

/** The duty teacher's word on when a child leaves that day (plan §8 弹性离校); `not-found` when it is not in the service. */
export async function approveLeaveTime(
  ctx: Context,
  { school: at, personId }: Staff,
  { day, childId, at: clock }: { day: Day; childId: number; at: string },
): Promise<void> {
  mustBeAhead(ctx, day)
  const { from, until } = hoursOn(await planOn(ctx.db.orm, at, day), await weekdayOn(ctx.db.orm, at, day))
  if (clock < from || clock > until) throw new AppError('bad-input', [{ path: 'at', message: clock < from ? 'too-early' : 'too-late' }])
  if (!(await childrenOfDay(ctx.db, at, day)).some((child) => child.childId === childId)) throw new AppError('not-found')
  const set = { at: clock, approvedBy: personId, approvedAt: ctx.now.toISOString() }
  await ctx.db.orm
    .insert(leaveTime)
    .values({ districtId: at.districtId, schoolId: at.schoolId, childId, day, ...set })
    .onConflictDoUpdate({ target: [leaveTime.districtId, leaveTime.schoolId, leaveTime.childId, leaveTime.day], set })
}
