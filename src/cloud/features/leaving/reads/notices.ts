import { and, desc, eq, lt } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { schoolYearOf } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import { leavingNotice } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { person, schoolDay } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { ofSchool } from '../../homework/reads/sql'
import { NOTICES_A_PAGE } from '../shapes'
import type { NoticeOfDay, SentNotices } from '../shapes'
import { membersOf } from './day'
import { weekdayBy } from './weekday-on'

/**
 * For each notice how many guardians have a child in the service of its day, as the service is now, and how many of them
 * have seen it. $3 the notices, each with its day, the weekday it goes by and the school year.
 */
const SEEN = {
  name: 'notices-seen',
  text: `
    select d."noticeId", count(distinct g.person_id)::int as guardians, count(distinct z.person_id)::int as seen
    from jsonb_to_recordset($3::jsonb) as d("noticeId" bigint, day date, weekday int, "schoolYear" int)
      join lateral (with ${membersOf('d.day', 'd.weekday', 'd."schoolYear"')} select child_id from member) as m on true
      join guardianship g on g.district_id = $1 and g.school_id = $2 and g.child_id = m.child_id
      left join notice_seen z on ${ofSchool('z', 'g')} and z.notice_id = d."noticeId" and z.person_id = g.person_id
    group by d."noticeId"`,
}

interface Counts {
  noticeId: number
  guardians: number
  seen: number
}

interface Asked {
  /** Only those of this day; null for all. */
  day: Day | null
  /** Older than this one; without it from the newest on. */
  before?: number
}

/** More than these stand before nobody's roll; all of them are with whoever sends them. */
const NOTICES_A_ROLL = 3

/** The last notices of a day, the latest first, without who has seen them. */
export async function noticesOfDay(orm: Database['orm'], at: AuthorizedSchool, day: Day): Promise<NoticeOfDay[]> {
  const rows = await orm
    .select({
      noticeId: leavingNotice.noticeId,
      kind: leavingNotice.kind,
      leaveAt: leavingNotice.leaveAt,
      text: leavingNotice.text,
      sentAt: leavingNotice.sentAt,
      sentBy: person.displayName,
    })
    .from(leavingNotice)
    .leftJoin(person, and(sameSchool(person, leavingNotice), eq(person.personId, leavingNotice.sentBy)))
    .where(and(sameSchool(leavingNotice, at), eq(leavingNotice.day, day)))
    .orderBy(desc(leavingNotice.noticeId))
    .limit(NOTICES_A_ROLL)
  return rows.map((row) => ({ ...row, sentAt: new Date(row.sentAt).toISOString() }))
}

/** The notices that a school has sent, the newest first, thirty at a time, with how many guardians have seen each. */
export async function readNotices(db: Database, at: AuthorizedSchool, { day, before }: Asked, now: Date): Promise<SentNotices> {
  const rows = await db.orm
    .select({
      noticeId: leavingNotice.noticeId,
      day: leavingNotice.day,
      kind: leavingNotice.kind,
      leaveAt: leavingNotice.leaveAt,
      text: leavingNotice.text,
      sentAt: leavingNotice.sentAt,
      sentBy: person.displayName,
      own: { isSchoolDay: schoolDay.isSchoolDay, goesBy: schoolDay.goesBy },
    })
    .from(leavingNotice)
    .leftJoin(person, and(sameSchool(person, leavingNotice), eq(person.personId, leavingNotice.sentBy)))
    .leftJoin(schoolDay, and(sameSchool(schoolDay, leavingNotice), eq(schoolDay.day, leavingNotice.day)))
    .where(
      and(
        sameSchool(leavingNotice, at),
        day === null ? undefined : eq(leavingNotice.day, day),
        before === undefined ? undefined : lt(leavingNotice.noticeId, before),
      ),
    )
    .orderBy(desc(leavingNotice.noticeId))
    .limit(NOTICES_A_PAGE + 1)
  const page = rows.slice(0, NOTICES_A_PAGE)
  const asked = page.map(({ noticeId, day: of, own }) => ({ noticeId, day: of, weekday: weekdayBy(of, own), schoolYear: schoolYearOf(of) }))
  const counts = await db.run<Counts>(SEEN, [at.districtId, at.schoolId, JSON.stringify(asked)])
  return {
    readAt: now.toISOString(),
    notices: page.map(({ own: _own, ...notice }) => {
      const { guardians = 0, seen = 0 } = counts.find(({ noticeId }) => noticeId === notice.noticeId) ?? {}
      return { ...notice, sentAt: new Date(notice.sentAt).toISOString(), guardians, seen }
    }),
    before: rows.length > NOTICES_A_PAGE ? (page.at(-1)?.noticeId ?? null) : null,
  }
}
