import { codeOf } from '../../../../policy/after-school/draw/family-code'
import type { DrawEntry, DrawList, DrawOffering } from '../../../../policy/after-school/draw/draw-list'
import type { Sha256 } from '../../../../policy/after-school/draw/sha256'
import type { DayWishes } from '../../../../policy/after-school/choosing/wishes'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { list, ofSchool } from '../../homework/reads/sql'

interface Row {
  offerings: DrawOffering[]
  choices: { childId: number; salt: string; wishes: DayWishes[]; withSiblings: boolean; losses: number }[]
  /** Guardians of the children who asked to be together. */
  ties: { childId: number; personId: number }[]
}

/** Drawn offerings only; of the wishes of others than these nothing is drawn. */
const LIST = {
  name: 'draw-list',
  text: `
    select ${list(
      `json_build_object('offeringId', o.offering_id, 'weekday', o.weekday, 'places', o.capacity - o.taken) order by o.offering_id`,
      `from offering o where ${ofSchool('o', 's')} and o.plan_id = $3 and o.admission = 'draw' and o.withdrawn_at is null`,
    )} as offerings,
    ${list(
      `json_build_object('childId', c.child_id, 'salt', c.salt, 'wishes', c.wishes, 'withSiblings', c.with_siblings,
        'losses', (select count(*) from draw_result r where ${ofSchool('r', 'c')} and r.child_id = c.child_id
          and r.plan_id <> c.plan_id and r.lost))`,
      `from choosing c where ${ofSchool('c', 's')} and c.plan_id = $3 and c.takes_part`,
    )} as choices,
    ${list(
      `json_build_object('childId', g.child_id, 'personId', g.person_id)`,
      `from choosing c join guardianship g on ${ofSchool('g', 'c')} and g.child_id = c.child_id
        where ${ofSchool('c', 's')} and c.plan_id = $3 and c.takes_part and c.with_siblings`,
    )} as ties
    from school s where s.district_id = $1 and s.school_id = $2`,
}

/** Which children are siblings: those who share a guardian, and theirs. Each child's number stands for its whole group. */
function groupsOf(ties: Row['ties']): Map<number, number> {
  const group = new Map<number, number>()
  const rootOf = (id: number): number => {
    const up = group.get(id) ?? id
    return up === id ? id : rootOf(up)
  }
  const firstOf = new Map<number, number>()
  for (const { childId, personId } of ties) {
    const first = firstOf.get(personId)
    if (first === undefined) firstOf.set(personId, childId)
    else {
      const [a, b] = [rootOf(first), rootOf(childId)]
      group.set(Math.max(a, b), Math.min(a, b))
    }
  }
  return new Map(ties.map(({ childId }) => [childId, rootOf(childId)]))
}

/** The list that is drawn from, with who stands behind each code: the list is published, the rest is not. */
export async function drawListOf(db: Database, at: AuthorizedSchool, planId: number, sha256: Sha256): Promise<{ list: DrawList; childOf: Map<string, number> }> {
  const [row] = await db.run<Row>(LIST, [at.districtId, at.schoolId, planId])
  const { offerings = [], choices = [], ties = [] } = row ?? {}
  const drawn = new Set(offerings.map(({ offeringId }) => offeringId))
  const groups = groupsOf(ties)
  const codes = new Map(choices.map(({ childId, salt }) => [childId, codeOf(salt, childId, sha256)]))
  const smallest = new Map<number, string>()
  for (const [childId, root] of groups) {
    const code = codes.get(childId) ?? ''
    const known = smallest.get(root)
    if (known === undefined || code < known) smallest.set(root, code)
  }
  const childOf = new Map<string, number>()
  const entries = choices.flatMap(({ childId, wishes, losses }): DrawEntry[] => {
    const code = codes.get(childId) ?? ''
    const days = wishes
      .map(({ weekday, offeringIds }) => ({ weekday, offeringIds: offeringIds.filter((id) => drawn.has(id)) }))
      .filter(({ offeringIds }) => offeringIds.length > 0)
    if (days.length === 0) return []
    childOf.set(code, childId)
    return [{ code, earlierLosses: losses, group: smallest.get(groups.get(childId) ?? 0) ?? code, days }]
  })
  return { list: { offerings, entries }, childOf }
}
