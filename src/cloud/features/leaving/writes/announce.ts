import { and, eq } from 'drizzle-orm'
import { addDays, dayInShanghai, instantAt } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { answeredBefore, answerPersonOnce } from '../../../database/answer-person-once'
import { leavingNotice, noticeSeen } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { leavingNoticeSaid } from '../../../ports/notices'
import { queueNotices } from '../../after-school/writes/queue-notices'
import { AT_ONCE, sendQueued } from '../../after-school/writes/send-queued'
import { logged } from '../../after-school/writes/tell-guardians'
import { aboutNotice, waitingFor } from '../reads/call-list'
import { childrenOfDay } from '../reads/day'
import type { Announcement } from '../shapes'

interface Announced {
  day: Day
  kind: 'weather' | 'traffic' | 'other'
  leaveAt: string | null
  text: string
  requestKey: string
}

/**
 * A word to the guardians of every child in the day's service; each sees it on the screen, and by message where asked for.
 * The messages are stored with it: the first go out at once, the others by the timer, and the answer says how many wait.
 */
export async function announce(ctx: Context, { school: at, personId }: Staff, input: Announced): Promise<Announcement> {
  const { day, kind, leaveAt, text, requestKey } = input
  if (day < dayInShanghai(ctx.now)) throw new AppError('day-past')
  const request = { at, personId, requestKey, act: 'announce', input, now: ctx.now }
  const earlier = await answeredBefore<{ noticeId: number }>(ctx.db.orm, request)
  if (earlier) return { ...earlier, waiting: await waitingFor(ctx.db, at, earlier.noticeId) }
  const children = await childrenOfDay(ctx.db, at, day)
  const notice = leavingNoticeSaid(text, day, leaveAt)
  const answer = await answerPersonOnce(ctx.db.orm, request, async (tx) => {
    const sent = { day, kind, leaveAt, text, sentBy: personId, sentAt: ctx.now.toISOString() }
    const [row] = await tx.insert(leavingNotice).values({ districtId: at.districtId, schoolId: at.schoolId, ...sent }).returning({ noticeId: leavingNotice.noticeId })
    if (!row) throw new AppError('unavailable')
    const uselessAfter = instantAt(addDays(day, 1), '00:00')
    await queueNotices(tx, at, children.map(({ childId }) => childId), { notice, about: aboutNotice(row.noticeId), now: ctx.now, uselessAfter })
    return row
  })
  await logged(notice, () => sendQueued(ctx, { at, most: AT_ONCE }))
  return { ...answer, waiting: await waitingFor(ctx.db, at, answer.noticeId) }
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
