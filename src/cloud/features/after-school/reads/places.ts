import type { Database } from '../../../database/connect'
import type { AuthorizedChild } from '../../../identity/authorized'
import type { SchoolKey } from '../../../input'
import type { PlaceShown, TakePlaceAnswer } from '../shapes'

const PLACES = {
  name: 'places-of-child',
  text: `
    select p.offering_id as "offeringId", p.weekday, p.state, p.came_by as "cameBy",
      case when p.state = 'waiting' then (select count(*)::int from place w
        where w.district_id = p.district_id and w.school_id = p.school_id and w.offering_id = p.offering_id
          and w.state = 'waiting' and w.position < p.position) end as ahead,
      p.offered_until as "offeredUntil"
    from place p where p.district_id = $1 and p.school_id = $2 and p.child_id = $3 and p.plan_id = $4
    order by p.weekday, p.offering_id`,
}

/** What a child has, was offered or waits for in a plan. */
export async function placesOf(db: Database, { districtId, schoolId, childId }: AuthorizedChild, planId: number): Promise<PlaceShown[]> {
  const rows = await db.run<PlaceShown & { offeredUntil: string | Date | null }>(PLACES, [districtId, schoolId, childId, planId])
  return rows.map((row) => ({
    ...row,
    offeredUntil: row.state === 'offered' && row.offeredUntil !== null ? new Date(row.offeredUntil).toISOString() : null,
  }))
}

const AHEAD = {
  name: 'waiting-ahead',
  text: `select count(*)::int as ahead from place w where w.district_id = $1 and w.school_id = $2 and w.offering_id = $3
    and w.state = 'waiting' and w.position < $4`,
}

/** How many wait before a position, read when the line holds it: the statement that waits cannot see who came just before. */
export async function ahead(db: Database, key: SchoolKey & { offeringId: number }, position: number): Promise<TakePlaceAnswer> {
  const { districtId, schoolId, offeringId } = key
  const [row] = await db.run<{ ahead: number }>(AHEAD, [districtId, schoolId, offeringId, position])
  return { outcome: 'waiting', offeringId, ahead: row?.ahead ?? 0 }
}
