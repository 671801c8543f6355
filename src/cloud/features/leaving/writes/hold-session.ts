import { and, eq } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { serviceLeader } from '../../../database/after-school-tables'
import { sameSchool } from '../../../database/same-school'
import { heldSession } from '../../../database/service-tables'
import type { Staff } from '../../../identity/gates'
import type { GroupRow } from '../reads/groups'

interface Session {
  day: Day
  offeringId: number
  classId?: number
}

/** Who really led it: the stand-in, the leader, or whoever takes the roll when no one is named; null for nobody known. */
async function leaderOf(ctx: Context, staff: Staff, group: GroupRow): Promise<number | null> {
  const named = group.leaderIsAway ? group.standInId : group.leaderId
  if (named !== null) return named
  const [mine] = await ctx.db.orm
    .select({ leaderId: serviceLeader.leaderId })
    .from(serviceLeader)
    .where(and(sameSchool(serviceLeader, staff.school), eq(serviceLeader.personId, staff.personId)))
  return mine?.leaderId ?? null
}

/** Writes that the session takes place, by the first mark of its roll: nobody enters it a second time (plan §9). */
export async function holdSession(ctx: Context, staff: Staff, group: GroupRow, { day, offeringId, classId = 0 }: Session): Promise<void> {
  const leaderId = await leaderOf(ctx, staff, group)
  if (leaderId === null) return
  const { districtId, schoolId } = staff.school
  await ctx.db.orm
    .insert(heldSession)
    .values({ districtId, schoolId, day, offeringId, classId, leaderId, openedAt: ctx.now.toISOString() })
    .onConflictDoNothing()
}

/** Notes in a line what was done in the session; `not-found` before its roll was taken. */
export async function noteDone(
  ctx: Context,
  { school: at }: Staff,
  { day, offeringId, classId = 0 }: Session,
  { done, doneMinutes }: { done: string; doneMinutes: number | null },
): Promise<void> {
  const rows = await ctx.db.orm
    .update(heldSession)
    .set({ done, doneMinutes })
    .where(and(sameSchool(heldSession, at), eq(heldSession.day, day), eq(heldSession.offeringId, offeringId), eq(heldSession.classId, classId)))
    .returning({ day: heldSession.day })
  if (rows.length === 0) throw new AppError('not-found')
}
