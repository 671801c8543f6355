import { and, eq } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { answeredBefore, answerPersonOnce } from '../../../database/answer-person-once'
import { leavingNotice, noticeSeen } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { leavingNoticeSaid } from '../../../ports/notices'
import { tellGuardians } from '../../after-school/writes/tell-guardians'
import { childrenOfDay } from '../reads/day'

interface Announced {
  day: Day
  kind: 'weather' | 'traffic' | 'other'
  leaveAt: string | null
  text: string
  requestKey: string
}

/** A word to the guardians of every child in the day's service; each sees it on the screen, and by message where asked for. */
export async function announce(ctx: Context, { school: at, personId }: Staff, input: Announced): Promise<{ noticeId: number }> {
  const { day, kind, leaveAt, text, requestKey } = input
  if (day < dayInShanghai(ctx.now)) throw new AppError('day-past')
  const request = { at, personId, requestKey, act: 'announce', input, now: ctx.now }
  const earlier = await answeredBefore<{ noticeId: number }>(ctx.db.orm, request)
  if (earlier) return earlier
  const children = await childrenOfDay(ctx.db, at, day)
  const answer = await answerPersonOnce(ctx.db.orm, request, async (tx) => {
    const sent = { day, kind, leaveAt, text, sentBy: personId, sentAt: ctx.now.toISOString() }
    const [row] = await tx.insert(leavingNotice).values({ districtId: at.districtId, schoolId: at.schoolId, ...sent }).returning({ noticeId: leavingNotice.noticeId })
    if (!row) throw new AppError('unavailable')
    return row
  })
  await tellGuardians(ctx, at, children.map(({ childId }) => childId), leavingNoticeSaid(text, day, leaveAt))
  return answer
}

/** That a guardian has seen it. */
export async function seeNotice(ctx: Context, at: AuthorizedSchool, personId: number, noticeId: number): Promise<void> {
  const [known] = await ctx.db.orm
    .select({ id: leavingNotice.noticeId })
    .from(leavingNotice)
    .where(and(sameSchool(leavingNotice, at), eq(leavingNotice.noticeId, noticeId)))
  if (!known) throw new AppError('not-found')
  await ctx.db.orm
    .insert(noticeSeen)
    .values({ districtId: at.districtId, schoolId: at.schoolId, noticeId, personId, seenAt: ctx.now.toISOString() })
    .onConflictDoNothing()
}
