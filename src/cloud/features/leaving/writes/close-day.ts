import { and, eq } from 'drizzle-orm'
import { canClose } from '../../../../policy/after-school/leaving/close-day'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { closedDay, dayMark } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { Staff } from '../../../identity/gates'
import { dayNotClosed } from '../../../ports/notices'
import { tell } from '../../after-school/writes/tell-guardians'
import { childrenOfDay } from '../reads/day'
import { openidsOnDuty } from '../reads/duty'
import type { CloseAnswer } from '../shapes'

/**
 * Closes a day once each child is absent for a reason, handed over, on the bus or gone alone as agreed; otherwise answers
 * who is not, and tells the others on duty when nobody knows where a child is (plan §8). `already-done` the second time, `changed-meanwhile` when a mark came just now.
 */
export async function closeDay(ctx: Context, { school: at, personId }: Staff, day: Day): Promise<CloseAnswer> {
  if (day > dayInShanghai(ctx.now)) throw new AppError('day-too-far')
  const children = await childrenOfDay(ctx.db, at, day)
  const { verdict, notCalled, unaccounted, stillHere } = canClose(children.map(({ state }) => state))
  if (verdict === 'not-yet') {
    if (unaccounted.length + notCalled.length > 0) {
      await tell(ctx, () => openidsOnDuty(ctx.db.orm, at, day, personId), dayNotClosed(at, day, unaccounted.length, notCalled.length))
    }
    const named = (ids: readonly number[]) =>
      children
        .filter(({ childId }) => ids.includes(childId))
        .map(({ childId, displayName, state }) => ({ childId, displayName, state: state.state }))
    return { outcome: 'refused', notCalled: named(notCalled), unaccounted: named(unaccounted), stillHere: named(stillHere) }
  }
  const closedAt = ctx.now.toISOString()
  await ctx.db.orm.transaction(async (tx) => {
    await tx.select({ id: school.schoolId }).from(school).where(sameSchool(school, at)).for('no key update')
    const closed = await tx.select({ day: closedDay.day }).from(closedDay).where(and(sameSchool(closedDay, at), eq(closedDay.day, day)))
    if (closed.length > 0) throw new AppError('already-done')
    const inService = new Set(children.map(({ childId }) => childId))
    const marks = await tx.select({ childId: dayMark.childId }).from(dayMark).where(and(sameSchool(dayMark, at), eq(dayMark.day, day)))
    const known = children.reduce((sum, child) => sum + child.marks.length, 0)
    if (marks.filter(({ childId }) => inService.has(childId)).length !== known) throw new AppError('changed-meanwhile')
    await tx.insert(closedDay).values({ districtId: at.districtId, schoolId: at.schoolId, day, children: children.length, closedBy: personId, closedAt })
  })
  return { outcome: 'closed', closedAt, children: children.length }
}
