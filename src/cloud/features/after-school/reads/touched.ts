import type { InService } from '../../../../policy/after-school/plan/plan-change'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { SchoolKey } from '../../../input'
import { ofClass, ofSchool } from '../../homework/reads/sql'
import { gradeIn } from './asking'

/**
 * Who takes part, and in which offerings each is: by a place, by an offering for everybody of its grade, and until the draw
 * by what it wishes. $3 the plan.
 */
const IN_PLAN = {
  name: 'children-in-plan',
  text: `
    with part as (select c.child_id, c.wishes from choosing c
      where c.district_id = $1 and c.school_id = $2 and c.plan_id = $3 and c.takes_part)
    select p.child_id as "childId", p.offering_id as "offeringId", p.state <> 'enrolled' as waits from place p
      where p.district_id = $1 and p.school_id = $2 and p.plan_id = $3 and p.state in ('enrolled', 'offered', 'waiting')
    union
    select c.child_id, wished.id::bigint, false from part c, jsonb_path_query(c.wishes, '$[*].offeringIds[*]') wished (id)
      where not exists (select 1 from draw d
        where d.district_id = $1 and d.school_id = $2 and d.plan_id = $3 and d.state = 'drawn')
    union
    select c.child_id, o.offering_id, false from part c
      join child k on k.district_id = $1 and k.school_id = $2 and k.child_id = c.child_id
      join class g on ${ofClass('g', 'k')}
      join service_plan n on ${ofSchool('n', 'k')} and n.plan_id = $3
      join offering o on ${ofSchool('o', 'n')} and o.plan_id = n.plan_id and o.admission = 'everybody' and o.withdrawn_at is null
      where ${gradeIn('n', 'g')} between o.from_grade and o.to_grade
    union
    select c.child_id, null, false from part c`,
}

const IN_OFFERING = {
  name: 'children-of-offering',
  text: `select p.child_id as "childId" from place p
    where p.district_id = $1 and p.school_id = $2 and p.offering_id = $3 and p.state in ('enrolled', 'offered', 'waiting')
    union select c.child_id from offering o join choosing c
      on c.district_id = o.district_id and c.school_id = o.school_id and c.plan_id = o.plan_id
    where o.district_id = $1 and o.school_id = $2 and o.offering_id = $3 and c.takes_part
      and jsonb_path_exists(c.wishes, '$[*].offeringIds[*] ? (@ == $id)', jsonb_build_object('id', o.offering_id))`,
}

const childIds = (rows: { childId: number }[]): number[] => rows.map(({ childId }) => childId)

/** Who is in the service of a plan, for the policy to say whom a change touches. */
export async function childrenOfPlan(db: Database, at: AuthorizedSchool, planId: number): Promise<InService> {
  const rows = await db.run<{ childId: number; offeringId: number | null; waits: boolean }>(IN_PLAN, [at.districtId, at.schoolId, planId])
  const placed = rows.flatMap(({ childId, offeringId, waits }) => (offeringId === null ? [] : [{ childId, offeringId, waits }]))
  return { placed, takingPart: [...new Set(childIds(rows))] }
}

/** The children a change of an offering touches: who is in it, waits for it or wishes it. */
export const childrenOfOffering = async (db: Database, at: AuthorizedSchool, offeringId: number): Promise<number[]> =>
  childIds(await db.run(IN_OFFERING, [at.districtId, at.schoolId, offeringId]))

const GUARDIANS = {
  name: 'guardians-of-children',
  text: `select distinct p.openid from guardianship g join person p
      on p.district_id = g.district_id and p.school_id = g.school_id and p.person_id = g.person_id
    where g.district_id = $1 and g.school_id = $2 and g.child_id = any($3::bigint[])
      and g.person_id is distinct from $4::bigint`,
}

/** Who is told about something that concerns these children, also by the timer, which asks for nobody. */
export async function guardiansOf(db: Database, at: SchoolKey, children: readonly number[], except: number | null): Promise<string[]> {
  if (children.length === 0) return []
  const rows = await db.run<{ openid: string }>(GUARDIANS, [at.districtId, at.schoolId, children, except])
  return rows.map(({ openid }) => openid)
}
