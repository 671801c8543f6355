import { ofSchool } from '../../homework/reads/sql'
import { ASKING, gradeIn, mayCome } from '../reads/asking'

/*
 * One statement to the end of a waiting line, with the parameters of TAKE_PLACE. The offering counts its line, so that
 * its row, which everybody who waits has to lock, hands out each position once; a line that a draw made goes on after its
 * last. Where there is nothing to wait for, or somebody left between the two statements, no row comes back.
 */
export const WAIT_FOR_PLACE = {
  name: 'wait-for-place',
  text: `
    with ${ASKING},
    wanted as materialized (
      select o.offering_id, o.plan_id, o.weekday, me.person_id, exists (select 1 from place w
          where ${ofSchool('w', 'o')} and w.offering_id = o.offering_id and w.state = 'waiting') as has_line
      from offering o join service_plan s on ${ofSchool('s', 'o')} and s.plan_id = o.plan_id, me
      where o.district_id = $1 and o.school_id = $2 and o.offering_id = $5 and o.withdrawn_at is null
        and s.published is not null and $10::date <= s.ends_on
        and ${gradeIn('s', 'me')} between o.from_grade and o.to_grade and ${mayCome('o', 's')}
        and not exists (select 1 from place h where ${ofSchool('h', 'o')} and h.offering_id = o.offering_id and h.child_id = $4
          and h.state in ('enrolled', 'offered', 'waiting'))
        and ($6::bigint is null or exists (select 1 from place h where ${ofSchool('h', 'o')} and h.offering_id = $6
          and h.child_id = $4 and h.plan_id = o.plan_id and h.weekday = o.weekday and h.state = 'enrolled'))),
    line as (
      update offering o set last_position = greatest(o.last_position, (select coalesce(max(l.position), 0) from place l
          where l.district_id = $1 and l.school_id = $2 and l.offering_id = $5 and l.state = 'waiting')) + 1
      from wanted w
      where o.district_id = $1 and o.school_id = $2 and o.offering_id = w.offering_id and o.withdrawn_at is null
        and (w.has_line or o.taken >= o.capacity)
      returning o.offering_id, o.last_position),
    waiting as (
      insert into place as p (district_id, school_id, offering_id, child_id, plan_id, weekday, state, came_by, position, changed_at)
      select $1, $2, w.offering_id, $4, w.plan_id, w.weekday, 'waiting', 'waiting-list', l.last_position, $9::timestamptz
        from wanted w join line l using (offering_id)
      on conflict (district_id, school_id, offering_id, child_id) do update set state = 'waiting', came_by = 'waiting-list',
        position = excluded.position, offered_until = null, until = null, changed_at = excluded.changed_at
        where p.state in ('left', 'declined', 'expired')
      returning p.position),
    answered as (
      insert into answered_request (district_id, school_id, person_id, request_key, answer, answered_at)
      select $1, $2, w.person_id, $7, jsonb_build_object('act', 'takePlace', 'input', $8::text, 'answer',
        jsonb_build_object('outcome', 'waiting', 'offeringId', w.offering_id, 'position', p.position)), $9::timestamptz
      from wanted w, waiting p)
    select position from waiting`,
}
