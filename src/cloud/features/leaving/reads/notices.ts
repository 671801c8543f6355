import { and, desc, eq, lt } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { schoolYearOf } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import { leavingNotice } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { person, schoolDay } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { ofClass, ofSchool } from '../../homework/reads/sql'
import { NOTICES_A_PAGE } from '../shapes'
import type { SentNotices } from '../shapes'
import { weekdayBy } from './weekday-on'

/**
 * For each notice how many guardians have a child in the service of its day, as the service is now, and how many of them
 * have seen it. $3 the notices, each with its day, the weekday it goes by and the school year. Who is in the service is what
 * MEMBERS of the day says; the tests hold the two together.
 */
const SEEN = {
  name: 'notices-seen',
  text: `
    select d."noticeId", count(distinct g.person_id)::int as guardians, count(distinct z.person_id)::int as seen
    from jsonb_to_recordset($3::jsonb) as d("noticeId" bigint, day date, weekday int, "schoolYear" int)
      join service_plan n on n.district_id = $1 and n.school_id = $2 and n.published is not null and d.day between n.starts_on and n.ends_on
      join offering o on ${ofSchool('o', 'n')} and o.plan_id = n.plan_id and o.weekday = d.weekday and o.withdrawn_at is null
      join lateral (
        select p.child_id from place p where ${ofSchool('p', 'o')} and p.offering_id = o.offering_id and p.state = 'enrolled'
        union all
        select c.child_id from choosing c
          join child k on ${ofSchool('k', 'c')} and k.child_id = c.child_id
          join class q on ${ofClass('q', 'k')}
        where o.admission = 'everybody' and ${ofSchool('c', 'o')} and c.plan_id = o.plan_id and c.takes_part
          and (case q.stage when 'primary' then 1 else 7 end) + d."schoolYear" - q.entry_year between o.from_grade and o.to_grade
      ) m on true
      join guardianship g on ${ofSchool('g', 'o')} and g.child_id = m.child_id
      left join notice_seen z on ${ofSchool('z', 'o')} and z.notice_id = d."noticeId" and z.person_id = g.person_id
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
