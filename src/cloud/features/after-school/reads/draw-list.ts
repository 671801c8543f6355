import type { DayWishes } from '../../../../policy/after-school/choosing/wishes'
import { drawEntries } from '../../../../policy/after-school/draw/draw-entries'
import type { DrawList, DrawOffering } from '../../../../policy/after-school/draw/draw-list'
import type { Sha256 } from '../../../../policy/after-school/draw/sha256'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { list, ofSchool } from '../../homework/reads/sql'

interface Row {
  offerings: DrawOffering[]
  choices: { childId: number; salt: string; days: DayWishes[]; withSiblings: boolean; earlierLosses: number; guardianIds: number[] }[]
}

const LIST = {
  name: 'draw-list',
  text: `
    select ${list(
      `json_build_object('offeringId', o.offering_id, 'weekday', o.weekday, 'places', o.capacity - o.taken) order by o.offering_id`,
      `from offering o where ${ofSchool('o', 's')} and o.plan_id = $3 and o.admission = 'draw' and o.withdrawn_at is null`,
    )} as offerings,
    ${list(
      `json_build_object('childId', c.child_id, 'salt', c.salt, 'days', c.wishes, 'withSiblings', c.with_siblings,
        'earlierLosses', (select count(*) from draw_result r where ${ofSchool('r', 'c')} and r.child_id = c.child_id
          and r.plan_id <> c.plan_id and r.lost),
        'guardianIds', ${list(
          'g.person_id',
          `from guardianship g where ${ofSchool('g', 'c')} and g.child_id = c.child_id and g.rights = 'full' and c.with_siblings`,
        )})`,
      `from choosing c where ${ofSchool('c', 's')} and c.plan_id = $3 and c.takes_part`,
    )} as choices
    from school s where s.district_id = $1 and s.school_id = $2`,
}

/** The list that is drawn from, with who stands behind each code: the list is published, the rest is not. */
export async function drawListOf(
  db: Database,
  at: AuthorizedSchool,
  planId: number,
  sha256: Sha256,
): Promise<{ list: DrawList; childOf: Map<string, number> }> {
  const [row] = await db.run<Row>(LIST, [at.districtId, at.schoolId, planId])
  const { offerings = [], choices = [] } = row ?? {}
  const children = choices.map(({ days, withSiblings, ...child }) => ({
    ...child,
    wishes: { takesPart: true as const, days, withSiblings },
  }))
  const { entries, childOf } = drawEntries(children, offerings, sha256)
  return { list: { offerings, entries }, childOf }
}
