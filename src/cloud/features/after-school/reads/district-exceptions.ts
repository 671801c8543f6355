import { checkPlan } from '../../../../policy/after-school/plan/check-plan'
import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import { ofSchool } from '../../homework/reads/sql'
import type { DistrictException } from '../shapes'
import { districtRules } from './district-service'
import { stagesOfKind } from './plan-findings'
import { ruledContent } from './policy-plan'
import { storedContent } from './plans'

/** Ours: a day that stayed open is told for as long. */
const BACK_DAYS = 7

/**
 * Every school of the district with its plan at hand, how many of its groups nobody leads, and the last day on which its duty was
 * told of children nobody could account for and which nobody has closed since. $2 today, $3 the first day looked at.
 */
const SCHOOLS = {
  name: 'district-exceptions',
  text: `
    select s.school_id as "schoolId", s.name as "schoolName", s.kind, n.published,
      (select count(*)::int from offering o where ${ofSchool('o', 's')} and o.plan_id = n.plan_id and o.withdrawn_at is null
        and o.leader_id is null and o.admission <> 'everybody') as "withoutLeader",
      (select max(w.day)::text from duty_warned w where ${ofSchool('w', 's')} and w.day between $3::date and $2::date
        and not exists (select 1 from closed_day c where ${ofSchool('c', 'w')} and c.day = w.day)) as "openDay"
    from school s
      left join lateral (select x.plan_id, x.published from service_plan x where ${ofSchool('x', 's')} and x.published is not null
        and x.ends_on >= $2::date order by x.starts_on limit 1) n on true
    where s.district_id = $1
    order by s.school_id`,
}

interface Row {
  schoolId: number
  schoolName: string
  kind: string
  published: unknown
  withoutLeader: number
  openDay: Day | null
}

/**
 * Schools with something the district has to see to, in the order of their numbers: a published plan that breaks a rule, groups
 * without anybody to lead them, a day not closed because of children. Neither a child nor how many there were is in it.
 */
export async function readDistrictExceptions(db: Database, { districtId }: AuthorizedDistrict, today: Day): Promise<DistrictException[]> {
  const [rows, { endOfWork }] = await Promise.all([
    db.run<Row>(SCHOOLS, [districtId, today, addDays(today, -BACK_DAYS)]),
    districtRules(db.orm, districtId),
  ])
  return rows.flatMap(({ kind, published, ...row }): DistrictException[] => {
    const found = published ? checkPlan(ruledContent(storedContent(published)), stagesOfKind(kind), { endOfWork }).findings : []
    const findings = found.filter(({ weight }) => weight === 'refused')
    return findings.length + row.withoutLeader > 0 || row.openDay !== null ? [{ ...row, findings }] : []
  })
}
