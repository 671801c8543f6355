import { and, count, eq } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { leavingNotice, noticeSeen } from '../../../database/leaving-tables'
import { noticeQueue } from '../../../database/notice-tables'
import { sameSchool } from '../../../database/same-school'
import { person } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { CallList } from '../shapes'
import { childrenOfDay } from './day'
import type { ChildOfDay } from './day'

type Notice = typeof leavingNotice.$inferSelect

/** One notice of the school; `not-found` when it has no such. */
export async function noticeOf(orm: Database['orm'], at: AuthorizedSchool, noticeId: number): Promise<Notice> {
  const [row] = await orm
    .select()
    .from(leavingNotice)
    .where(and(sameSchool(leavingNotice, at), eq(leavingNotice.noticeId, noticeId)))
  if (!row) throw new AppError('not-found')
  return row
}

/** Under which a notice's messages stand in the queue. */
export const aboutNotice = (noticeId: number): string => `leaving-notice ${noticeId}`

/** How many of a notice's messages have not gone out yet. */
export async function waitingFor(db: Database, at: AuthorizedSchool, noticeId: number): Promise<number> {
  const [row] = await db.orm
    .select({ waiting: count() })
    .from(noticeQueue)
    .where(and(sameSchool(noticeQueue, at), eq(noticeQueue.about, aboutNotice(noticeId))))
  return row?.waiting ?? 0
}

/** Who has seen a notice, and whom to call: guardians of children none of whose guardians has. */
export async function readCallList(db: Database, at: AuthorizedSchool, notice: Notice): Promise<{ list: CallList; children: ChildOfDay[] }> {
  const { noticeId, day, kind, leaveAt, text, sentAt } = notice
  const [children, waiting, seenBy, phones] = await Promise.all([
    childrenOfDay(db, at, day),
    waitingFor(db, at, noticeId),
    db.orm.select({ personId: noticeSeen.personId }).from(noticeSeen).where(and(sameSchool(noticeSeen, at), eq(noticeSeen.noticeId, noticeId))),
    db.orm.select({ personId: person.personId, phone: person.phone }).from(person).where(sameSchool(person, at)),
  ])
  const seen = new Set(seenBy.map(({ personId }) => personId))
  const phoneOf = new Map(phones.map(({ personId, phone }) => [personId, phone]))
  const guardians = new Set(children.flatMap((child) => child.guardians.map(({ personId }) => personId)))
  const unseen = children.filter((child) => !child.guardians.some(({ personId }) => seen.has(personId)))
  const list = {
    notice: { noticeId, day, kind, leaveAt, text, sentAt: new Date(sentAt).toISOString(), seen: false },
    guardians: guardians.size,
    waiting,
    seen: [...guardians].filter((personId) => seen.has(personId)).length,
    toCall: unseen.flatMap((child) =>
      child.guardians.map(({ personId, displayName, relation }) => ({
        childId: child.childId,
        childName: child.displayName,
        class: classNameOn(day, child.class),
        displayName,
        relation,
        phone: phoneOf.get(personId) ?? null,
      })),
    ),
  }
  return { list, children: unseen }
}
