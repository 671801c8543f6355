import { classNameOn } from '../../../../contract/class-name'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedChild } from '../../../identity/authorized'
import type { ChildExport } from '../shapes'
import { EXPORT_SERVICE } from './export-service'
import { COHORT } from './me'
import type { Cohort } from './me'

const EXPORT = {
  name: 'child-export',
  text: `
    select s.name as "schoolName", ${COHORT} as class, k.display_name as "displayName",
      (select coalesce(jsonb_agg(jsonb_build_object('displayName', p.display_name, 'relation', g.relation,
          'rights', g.rights) order by p.person_id), '[]')
        from guardianship g
        join person p on p.district_id = g.district_id and p.school_id = g.school_id and p.person_id = g.person_id
        where g.district_id = k.district_id and g.school_id = k.school_id and g.child_id = k.child_id) as guardians,
      (select coalesce(jsonb_agg(jsonb_build_object('day', r.day, 'band', r.band, 'reportedAt', r.reported_at)
          order by r.day), '[]')
        from time_report r
        where r.district_id = k.district_id and r.school_id = k.school_id and r.child_id = k.child_id
      ) as "timeReports",
      (select coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'act', l.act,
          'displayName', coalesce(p.display_name, '')) order by l.access_id), '[]')
        from access_log l
        left join person p on p.district_id = l.district_id and p.school_id = l.school_id and p.person_id = l.person_id
        where l.district_id = k.district_id and l.school_id = k.school_id
          and (l.child_id = k.child_id or l.child_id is null and l.class_id = k.class_id)) as access,
      ${EXPORT_SERVICE} as service
    from child k
    join class c on c.district_id = k.district_id and c.school_id = k.school_id and c.class_id = k.class_id
    join school s on s.district_id = k.district_id and s.school_id = k.school_id
    where k.district_id = $1 and k.school_id = $2 and k.child_id = $3`,
}

const iso = (instant: string) => new Date(instant).toISOString()

/** Everything held about one child; `not-found` when it was deleted meanwhile. */
export async function exportChild(db: Database, at: AuthorizedChild, now: Date): Promise<ChildExport> {
  const [row] = await db.run<Omit<ChildExport, 'class' | 'exportedAt'> & { class: Cohort }>(EXPORT, [
    at.districtId,
    at.schoolId,
    at.childId,
  ])
  if (!row) throw new AppError('not-found')
  return {
    ...row,
    exportedAt: now.toISOString(),
    class: classNameOn(dayInShanghai(now), row.class),
    timeReports: row.timeReports.map((report) => ({ ...report, reportedAt: iso(report.reportedAt) })),
    access: row.access.map((entry) => ({ ...entry, at: iso(entry.at) })),
  }
}
