import { coverageOf, FEWEST_SHOWN } from '../../../../policy/after-school/record/coverage'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict, AuthorizedSchool } from '../../../identity/authorized'
import type { CoverageOfPlan, DistrictCoverage } from '../shapes'

/**
 * By school with its plan of the day: who said anything, who asked, and who of them has a place or an offering for
 * everybody of their grade. $2 a school or null for all of the district, $3 today.
 */
const COVERAGE = {
  name: 'coverage',
  text: `
    select s.school_id as "schoolId", s.name as "schoolName", n.plan_id as "planId",
      (select count(*)::int from child k where k.district_id = s.district_id and k.school_id = s.school_id) as children,
      count(c.child_id) filter (where c.takes_part)::int as asked,
      count(c.child_id) filter (where not c.takes_part)::int as "notTakingPart",
      count(c.child_id) filter (where c.takes_part and (e.has_place or e.for_all))::int as enrolled
    from school s
      left join lateral (select x.plan_id, x.starts_on from service_plan x where x.district_id = s.district_id and x.school_id = s.school_id
        and x.published is not null and x.ends_on >= $3::date order by x.starts_on limit 1) n on true
      left join choosing c on c.district_id = s.district_id and c.school_id = s.school_id and c.plan_id = n.plan_id
      left join lateral (
        select exists (select 1 from place p where p.district_id = c.district_id and p.school_id = c.school_id
            and p.child_id = c.child_id and p.plan_id = c.plan_id and p.state = 'enrolled') as has_place,
          exists (select 1 from child k
            join class g on g.district_id = k.district_id and g.school_id = k.school_id and g.class_id = k.class_id
            join offering o on o.district_id = c.district_id and o.school_id = c.school_id and o.plan_id = c.plan_id
            where k.district_id = c.district_id and k.school_id = c.school_id and k.child_id = c.child_id
              and o.admission = 'everybody' and o.withdrawn_at is null
              and (case g.stage when 'primary' then 1 else 7 end)
                + extract(year from n.starts_on)::int - (case when to_char(n.starts_on, 'MM-DD') >= '09-01' then 0 else 1 end)
                - g.entry_year between o.from_grade and o.to_grade) as for_all
        where c.takes_part) e on true
    where s.district_id = $1 and ($2::bigint is null or s.school_id = $2)
    group by s.district_id, s.school_id, s.name, n.plan_id, n.starts_on
    order by s.school_id`,
}

interface Row {
  schoolId: number
  schoolName: string
  planId: number | null
  children: number
  asked: number
  enrolled: number
  notTakingPart: number
}

const shown = (count: number) => (count < FEWEST_SHOWN ? null : count)

const coverageFrom = (rows: readonly Pick<Row, 'asked' | 'enrolled'>[]) =>
  coverageOf(rows.flatMap(({ asked, enrolled }) => Array.from({ length: asked }, (_, index) => ({ asked: true, enrolled: index < enrolled }))))

const toCoverage = (row: Row, planId: number): CoverageOfPlan => ({
  planId,
  coverage: coverageFrom([row]),
  notTakingPart: shown(row.notTakingPart),
  unanswered: shown(row.children - row.asked - row.notTakingPart),
})

/** The school's coverage in the term at hand; null while it has published no plan. */
export async function readCoverage(db: Database, at: AuthorizedSchool, today: Day): Promise<CoverageOfPlan | null> {
  const [row] = await db.run<Row>(COVERAGE, [at.districtId, at.schoolId, today])
  return row && row.planId !== null ? toCoverage(row, row.planId) : null
}

/** Every school of the district, and the district as a whole: children who asked, never all children. */
export async function readDistrictCoverage(db: Database, { districtId }: AuthorizedDistrict, today: Day): Promise<DistrictCoverage> {
  const rows = await db.run<Row>(COVERAGE, [districtId, null, today])
  return {
    schools: rows.flatMap((row) => (row.planId === null ? [] : [{ schoolId: row.schoolId, schoolName: row.schoolName, ...toCoverage(row, row.planId) }])),
    withoutPlan: rows.filter(({ planId }) => planId === null).map(({ schoolId, schoolName }) => ({ schoolId, schoolName })),
    whole: coverageFrom(rows),
  }
}
