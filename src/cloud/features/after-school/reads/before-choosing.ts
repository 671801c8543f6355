import { gradeOn } from '../../../../policy/calendar/grade'
import type { Grade, Stage } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { SchoolKey } from '../../../input'
import { list, ofClass, ofSchool } from '../../homework/reads/sql'
import type { DayWishes } from '../../../../policy/after-school/choosing/wishes'
import { OFFERING_COLUMNS, WITH_LEADER } from './offerings'
import type { OfferingRow } from './offerings'

/** Everything a family's choice is decided by, as of one moment. */
export interface BeforeChoosing {
  personId: number
  stage: Stage
  entryYear: number
  plan: {
    startsOn: string
    endsOn: string
    opensAt: string | null
    closesAt: string | null
  } | null
  offerings: OfferingRow[]
  mine: { version: number; takesPart: boolean; wishes: DayWishes[]; withSiblings: boolean } | null
  earlier: { act: string; input: string; answer: unknown } | null
}

/** $1 district, $2 school, $3 openid, $4 child, $5 plan, $6 request key. Only a guardian with full rights gets a row. */
const BEFORE = {
  name: 'before-choosing',
  hot: true,
  text: `
    select p.person_id as "personId", c.stage, c.entry_year as "entryYear",
      (select json_build_object('startsOn', s.starts_on, 'endsOn', s.ends_on, 'opensAt', s.choosing_opens_at,
          'closesAt', s.choosing_closes_at)
        from service_plan s where ${ofSchool('s', 'p')} and s.plan_id = $5 and s.published is not null) as plan,
      ${list('to_json(x)', `from (select ${OFFERING_COLUMNS} from offering o ${WITH_LEADER}
        where ${ofSchool('o', 'p')} and o.plan_id = $5 and o.withdrawn_at is null) x`)} as offerings,
      (select json_build_object('version', m.version, 'takesPart', m.takes_part, 'wishes', m.wishes,
          'withSiblings', m.with_siblings)
        from choosing m where ${ofSchool('m', 'p')} and m.plan_id = $5 and m.child_id = k.child_id) as mine,
      (select r.answer from answered_request r
        where ${ofSchool('r', 'p')} and r.person_id = p.person_id and r.request_key = $6) as earlier
    from person p
      join guardianship g on ${ofSchool('g', 'p')} and g.person_id = p.person_id and g.child_id = $4 and g.rights = 'full'
      join child k on ${ofSchool('k', 'g')} and k.child_id = g.child_id
      join class c on ${ofClass('c', 'k')}
    where p.district_id = $1 and p.school_id = $2 and p.openid = $3`,
}

/** One statement for the gate and everything a choice needs; `not-allowed` unless the caller may choose for the child. */
export async function readBeforeChoosing(
  db: Database,
  key: SchoolKey & { childId: number; planId: number; requestKey: string },
  openid: string,
): Promise<BeforeChoosing & { plan: NonNullable<BeforeChoosing['plan']> }> {
  const values = [key.districtId, key.schoolId, openid, key.childId, key.planId, key.requestKey]
  const [row] = await db.run<BeforeChoosing>(BEFORE, values)
  if (!row) throw new AppError('not-allowed')
  const { plan, ...rest } = row
  if (!plan) throw new AppError('not-found')
  return { ...rest, plan }
}

/** The grade in the term; whoever has left or not come yet has none, and nothing is offered to them. */
export function gradeInTerm({ stage, entryYear, plan }: { stage: Stage; entryYear: number; plan: { startsOn: string } }): Grade | null {
  const grade = gradeOn(plan.startsOn, { stage, entryYear })
  return typeof grade === 'number' ? grade : null
}
