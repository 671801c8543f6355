import type { SchoolKey } from '../../../input'
import { promote } from './promote'
import type { Mover } from './promote'

/** Offerings with an offer that is over, or with a free place while somebody waits: what a crash between two steps leaves. */
const STUCK = {
  name: 'waiting-lists-to-move',
  text: `
    select distinct p.district_id as "districtId", p.school_id as "schoolId", p.offering_id as "offeringId"
    from place p where p.state = 'offered' and p.offered_until <= $1::timestamptz
    union
    select o.district_id, o.school_id, o.offering_id from offering o
    where o.taken < o.capacity and o.withdrawn_at is null and exists (select 1 from place w where w.district_id = o.district_id
      and w.school_id = o.school_id and w.offering_id = o.offering_id and w.state = 'waiting')`,
}

/** For the timer: moves every waiting list that has something to move; answers who was offered a place where. */
export async function moveWaitingLists(ctx: Mover): Promise<{ key: SchoolKey; offeringId: number; offered: number[] }[]> {
  const rows = await ctx.db.run<SchoolKey & { offeringId: number }>(STUCK, [ctx.now.toISOString()])
  const moved: { key: SchoolKey; offeringId: number; offered: number[] }[] = []
  for (const { districtId, schoolId, offeringId } of rows) {
    const key = { districtId, schoolId }
    moved.push({ key, offeringId, offered: await promote(ctx, key, offeringId) })
  }
  return moved
}
