import { and, eq } from 'drizzle-orm'
import { place } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild } from '../../../identity/authorized'
import type { PlaceShown } from '../shapes'

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

/** The offering the child is enrolled in on a weekday, or null. */
export async function heldOn(orm: Database['orm'], at: AuthorizedChild, planId: number, weekday: number): Promise<number | null> {
  const [row] = await orm
    .select({ offeringId: place.offeringId })
    .from(place)
    .where(
      and(sameSchool(place, at), eq(place.childId, at.childId), eq(place.planId, planId), eq(place.weekday, weekday), eq(place.state, 'enrolled')),
    )
  return row?.offeringId ?? null
}
