import { dayInShanghai } from '../../../../policy/calendar/day'
import { schoolYearOf } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { hashOf } from '../../../database/answer-person-once'
import { sqlState, UNIQUE_VIOLATION } from '../../../database/failures'
import { requireIdentity } from '../../../identity/gates'
import { ofClass, ofSchool } from '../../homework/reads/sql'
import type { TakePlaceAnswer, TakePlaceInput } from '../shapes'
import { promote } from './promote'
import { waitForPlace } from './wait-for-place'

/*
 * One statement for the gate, the rule and the place, so that two thousand families in one minute wait for nothing but
 * the row of what they want. $1 district, $2 school, $3 openid, $4 child, $5 offering, $6 what is given up for it or
 * null, $7 request key, $8 hash of the input, $9 now, $10 today, $11 the school year.
 *
 * The offerings are locked in order of their ids, so that two families who change the other way round do not wait for
 * each other, and read as they are once the lock is there. What cannot be told before makes the statement fail as a
 * whole: a place of the same child that another guardian took a moment ago (state becomes null, or two a weekday). What
 * an update needs of another step is joined and never asked in a subquery: when the row was changed meanwhile PostgreSQL
 * asks the condition again, and a step that writes cannot be run twice. The counters are set from the row as it was locked:
 * counted from the row itself, PostgreSQL holds the new value against the check before it notices that the row it counted
 * from is an old one, and refuses a place that had just come free. The request key is looked up by a subquery of one
 * value: as "not exists" it became a join that read every key of the school, and cost forty times the rest.
 * `free` says of the offering what joinLate says; the tests hold the two together.
 */
export const TAKE_PLACE = {
  name: 'take-place',
  text: `
    with me as (
      select p.person_id, (case c.stage when 'primary' then 1 else 7 end) + $11::int - c.entry_year as grade
      from person p
        join guardianship g on ${ofSchool('g', 'p')} and g.person_id = p.person_id and g.child_id = $4 and g.rights = 'full'
        join child k on ${ofSchool('k', 'g')} and k.child_id = g.child_id
        join class c on ${ofClass('c', 'k')}
      where p.district_id = $1 and p.school_id = $2 and p.openid = $3
        and (select true from answered_request r
          where ${ofSchool('r', 'p')} and r.person_id = p.person_id and r.request_key = $7) is null),
    locked as materialized (
      select o.offering_id, o.plan_id, o.weekday, o.capacity, o.taken, o.from_grade, o.to_grade, o.admission
      from offering o
      where o.district_id = $1 and o.school_id = $2 and o.offering_id in ($5, $6::bigint) and o.withdrawn_at is null
        and exists (select 1 from me)
      order by o.offering_id for update of o),
    free as (
      select l.offering_id, l.plan_id, l.weekday, l.taken, me.person_id from locked l, me, service_plan s
      where l.offering_id = $5 and l.taken < l.capacity and me.grade between l.from_grade and l.to_grade
        and s.district_id = $1 and s.school_id = $2 and s.plan_id = l.plan_id and s.published is not null
        and $10::date <= s.ends_on
        and case l.admission when 'first-come' then s.choosing_opens_at <= $9::timestamptz
          when 'draw' then exists (select 1 from draw d where ${ofSchool('d', 's')} and d.plan_id = s.plan_id and d.state = 'drawn')
          else false end
        and not exists (select 1 from place w where ${ofSchool('w', 's')} and w.offering_id = l.offering_id and w.state = 'waiting')
        and ($6::bigint is null or exists (select 1 from locked o where o.offering_id = $6 and o.weekday = l.weekday and o.plan_id = l.plan_id))),
    given_up as (
      update place p set state = 'left', until = $10::date, changed_at = $9::timestamptz
      from free where p.district_id = $1 and p.school_id = $2 and p.offering_id = $6 and p.child_id = $4 and p.state = 'enrolled'
      returning p.offering_id),
    freed as (
      update offering o set taken = l.taken - 1 from given_up g join locked l using (offering_id)
      where o.district_id = $1 and o.school_id = $2 and o.offering_id = g.offering_id),
    seat as (
      update offering o set taken = f.taken + 1 from free f
      where o.district_id = $1 and o.school_id = $2 and o.offering_id = f.offering_id
      returning o.offering_id),
    placed as (
      insert into place as p (district_id, school_id, offering_id, child_id, plan_id, weekday, state, came_by, since, changed_at)
      select $1, $2, f.offering_id, $4, f.plan_id, f.weekday, 'enrolled', 'first-come', $10::date, $9::timestamptz
        from free f join seat using (offering_id) where (select count(*) from given_up) >= 0
      on conflict (district_id, school_id, offering_id, child_id) do update set
        state = case when p.state in ('enrolled', 'offered') then null else 'enrolled' end,
        came_by = 'first-come', since = excluded.since, until = null, position = null, changed_at = excluded.changed_at
      returning p.offering_id),
    answered as (
      insert into answered_request (district_id, school_id, person_id, request_key, answer, answered_at)
      select $1, $2, f.person_id, $7, jsonb_build_object('act', 'takePlace', 'input', $8::text, 'answer',
        jsonb_build_object('outcome', 'enrolled', 'offeringId', f.offering_id)), $9::timestamptz
      from free f, placed)
    select (select offering_id from placed) as "offeringId",
      (select g.offering_id from given_up g where exists (select 1 from place w where w.district_id = $1 and w.school_id = $2
        and w.offering_id = $6 and w.state = 'waiting')) as "waitedFor"`,
}

const NOT_NULL_VIOLATION = '23502'
const DEADLOCK = '40P01'
const LOST = [UNIQUE_VIOLATION, NOT_NULL_VIOLATION, DEADLOCK]
const TRIES = 4

interface Taken {
  offeringId: number | null
  /** What was given up, when somebody waits for it. */
  waitedFor: number | null
}

/**
 * Takes a free place at once: of a first-come offering, or late of one that was drawn. Without one the child waits at the
 * end of the list. A place given up for it goes to whoever waits for that.
 */
export async function takePlace(ctx: Context, input: TakePlaceInput): Promise<TakePlaceAnswer> {
  const openid = requireIdentity(ctx)
  const today = dayInShanghai(ctx.now)
  const values = [
    input.districtId, input.schoolId, openid, input.childId, input.offeringId, input.instead ?? null, input.requestKey,
    hashOf(input), ctx.now.toISOString(), today, schoolYearOf(today),
  ]
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [row] = await ctx.db.run<Taken>(TAKE_PLACE, values).catch((error: unknown) => {
      // Rolled back as a whole, because somebody of the same family was quicker: what to say depends on what they did.
      if (LOST.includes(sqlState(error) ?? '')) return []
      throw error
    })
    if (row && row.offeringId !== null) {
      if (row.waitedFor !== null) await promote(ctx, input, row.waitedFor)
      return { outcome: 'enrolled', offeringId: row.offeringId }
    }
    const answer = await waitForPlace(ctx, input)
    if (answer !== 'again') return answer
  }
  throw new AppError('changed-meanwhile')
}
