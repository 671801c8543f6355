import { sql } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import type { AuthorizedChild } from '../../../identity/authorized'

/**
 * Frees the places of a child that is about to be deleted, in the same transaction: its rows go with it, and the counters
 * would not know. Whoever waits is offered them by the timer.
 */
export async function freePlacesOf(tx: Database['orm'], { districtId, schoolId, childId }: AuthorizedChild): Promise<void> {
  // Sorted and locked first: two deletions that share offerings must not wait for each other in a circle.
  await tx.execute(sql`
    with held as materialized (
      select o.offering_id from offering o
      where o.district_id = ${districtId} and o.school_id = ${schoolId} and o.offering_id in (
        select p.offering_id from place p where p.district_id = ${districtId} and p.school_id = ${schoolId}
          and p.child_id = ${childId} and p.state in ('enrolled', 'offered'))
      order by o.offering_id for update),
    gone as (
      delete from place p using held h
      where p.district_id = ${districtId} and p.school_id = ${schoolId} and p.child_id = ${childId}
        and p.offering_id = h.offering_id and p.state in ('enrolled', 'offered')
      returning p.offering_id)
    update offering o set taken = o.taken - 1 from gone g
    where o.district_id = ${districtId} and o.school_id = ${schoolId} and o.offering_id = g.offering_id`)
}
