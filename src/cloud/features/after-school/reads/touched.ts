import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { SchoolKey } from '../../../input'

const TAKING_PART = {
  name: 'children-taking-part',
  text: `select c.child_id as "childId" from choosing c
    where c.district_id = $1 and c.school_id = $2 and c.plan_id = $3 and c.takes_part
    union select p.child_id from place p
    where p.district_id = $1 and p.school_id = $2 and p.plan_id = $3 and p.state in ('enrolled', 'offered', 'waiting')`,
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

/** The children a change of the plan touches: who takes part, and who has a place or waits for one. */
export const childrenOfPlan = async (db: Database, at: AuthorizedSchool, planId: number): Promise<number[]> =>
  childIds(await db.run(TAKING_PART, [at.districtId, at.schoolId, planId]))

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
