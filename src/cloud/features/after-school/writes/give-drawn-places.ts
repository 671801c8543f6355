import { sql } from 'drizzle-orm'
import type { DrawFile } from '../../../../policy/after-school/draw/draw-file'
import type { ExplainedDay } from '../../../../policy/after-school/draw/explain'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'

interface Explained {
  code: string
  lost: boolean
  explanation: ExplainedDay[]
}

/**
 * Writes what was drawn: places, waiting lists in the order of the draw, the counters, and each child's explanation. A
 * child deleted since the closing is not in draw_result any more, so its places stay free for who waits.
 */
export async function giveDrawnPlaces(
  tx: Database['orm'],
  { districtId, schoolId }: AuthorizedSchool,
  planId: number,
  file: DrawFile,
  explained: readonly Explained[],
  now: Date,
): Promise<void> {
  const given = file.places.filter(({ offeringId }) => offeringId !== null).map(({ code, weekday, offeringId }) => ({ code, weekday, offering_id: offeringId, position: null }))
  const weekdayOf = new Map(file.offerings.map(({ offeringId, weekday }) => [offeringId, weekday]))
  const waiting = file.waiting.flatMap(({ offeringId, codes }) =>
    codes.map((code, index) => ({ code, weekday: weekdayOf.get(offeringId), offering_id: offeringId, position: index + 1 })),
  )
  const [at, today] = [now.toISOString(), dayInShanghai(now)]
  await tx.execute(sql`
    insert into place (district_id, school_id, offering_id, child_id, plan_id, weekday, state, came_by, position, since, changed_at)
    select ${districtId}::int, ${schoolId}::bigint, g.offering_id, r.child_id, ${planId}::bigint, g.weekday,
      case when g.position is null then 'enrolled' else 'waiting' end, 'draw', g.position,
      case when g.position is null then ${today}::date end, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify([...given, ...waiting])}::jsonb)
        as g(code text, weekday smallint, offering_id bigint, position bigint)
      join draw_result r on r.district_id = ${districtId} and r.school_id = ${schoolId} and r.plan_id = ${planId} and r.code = g.code`)
  await tx.execute(sql`
    update offering o set taken = o.taken + n.places
    from (select p.offering_id, count(*)::int as places from place p
      where p.district_id = ${districtId} and p.school_id = ${schoolId} and p.plan_id = ${planId}
        and p.came_by = 'draw' and p.state = 'enrolled' group by 1) n
    where o.district_id = ${districtId} and o.school_id = ${schoolId} and o.offering_id = n.offering_id`)
  await tx.execute(sql`
    update draw_result r set lost = e.lost, explanation = e.explanation
    from jsonb_to_recordset(${JSON.stringify(explained)}::jsonb) as e(code text, lost boolean, explanation jsonb)
    where r.district_id = ${districtId} and r.school_id = ${schoolId} and r.plan_id = ${planId} and r.code = e.code`)
}
