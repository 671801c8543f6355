import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { hashOf } from '../../../database/answer-person-once'
import { sqlState, UNIQUE_VIOLATION } from '../../../database/failures'
import { requireIdentity } from '../../../identity/gates'
import { ofSchool } from '../../homework/reads/sql'
import { ASKING, gradeIn, mayCome } from '../reads/asking'
import { ahead } from '../reads/places'
import { whyNot } from '../reads/why-not'
import type { TakePlaceAnswer, TakePlaceInput } from '../shapes'
import { promote } from './promote'
import { WAIT_FOR_PLACE } from './wait-for-place'

/*
 * One statement for the gate, the rule and the place, so that two thousand families in one minute wait for nothing but
 * the row of what they want. $1 district, $2 school, $3 openid, $4 child, $5 offering, $6 what is given up for it or
 * null, $7 request key, $8 hash of the input, $9 now, $10 today.
 *
 * The offerings are locked in order of their ids, so that two families who change the other way round do not wait for
 * each other, and read as they are once the lock is there. What cannot be told before makes the statement fail as a
 * whole: a place of the same child that another guardian took a moment ago (state becomes null, or two a weekday). What
 * an update needs of another step is joined and never asked in a subquery: when the row was changed meanwhile PostgreSQL
 * asks the condition again, and a step that writes cannot be run twice. The counters are set from the row as it was locked:
 * counted from the row itself, PostgreSQL holds the new value against the check before it notices that the row it counted
 * from is an old one, and refuses a place that had just come free. What is given up is looked for by its whole key: by less,
 * a plan made while the table was empty read every place of the school.
 * `free` says of the offering what joinLate says; the tests hold the two together.
 */
export const TAKE_PLACE = {
  name: 'take-place',
  text: `
    with ${ASKING},
    locked as materialized (
      select o.offering_id, o.plan_id, o.weekday, o.capacity, o.taken, o.from_grade, o.to_grade, o.admission
      from offering o
      where o.district_id = $1 and o.school_id = $2 and o.offering_id in ($5, $6::bigint) and o.withdrawn_at is null
        and exists (select 1 from me)
      order by o.offering_id for update of o),
    free as (
      select l.offering_id, l.plan_id, l.weekday, me.person_id from locked l, me, service_plan s
      where l.offering_id = $5 and l.taken < l.capacity
        and s.district_id = $1 and s.school_id = $2 and s.plan_id = l.plan_id and s.published is not null
        and $10::date <= s.ends_on and ${gradeIn('s', 'me')} between l.from_grade and l.to_grade and ${mayCome('l', 's')}
        and not exists (select 1 from place w where ${ofSchool('w', 's')} and w.offering_id = l.offering_id and w.state = 'waiting')
        and ($6::bigint is null or $6 <> $5
          and exists (select 1 from locked o where o.offering_id = $6 and o.weekday = l.weekday and o.plan_id = l.plan_id))),
    given_up as (
      update place p set state = 'left', until = $10::date, changed_at = $9::timestamptz
      from free f where $6::bigint is not null and p.district_id = $1 and p.school_id = $2 and p.plan_id = f.plan_id
        and p.child_id = $4 and p.weekday = f.weekday and p.state = 'enrolled' and p.offering_id = $6
      returning p.offering_id),
    counted as (
      update offering o set taken = l.taken + case when l.offering_id = f.offering_id then 1 else -1 end
      from locked l cross join free f left join given_up g on true
      where o.district_id = $1 and o.school_id = $2 and o.offering_id = l.offering_id
        and (l.offering_id = f.offering_id or l.offering_id = g.offering_id)
      returning o.offering_id),
    placed as (
      insert into place as p (district_id, school_id, offering_id, child_id, plan_id, weekday, state, came_by, since, changed_at)
      select $1, $2, f.offering_id, $4, f.plan_id, f.weekday, 'enrolled', 'first-come', $10::date, $9::timestamptz
        from free f join counted using (offering_id) where (select count(*) from given_up) >= 0
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

/** Rolled back as a whole, because somebody of the same family was quicker: what to say depends on what they did. */
const whenLost = (error: unknown): [] => {
  if (LOST.includes(sqlState(error) ?? '')) return []
  throw error
}

/**
 * Takes a free place at once: of a first-come offering, or late of one that was drawn. Without one the child waits at the
 * end of the list. A place given up for it goes to whoever waits for that. Taking is one statement, waiting two and a count,
 * and only a refusal reads why.
 */
export async function takePlace(ctx: Context, input: TakePlaceInput): Promise<TakePlaceAnswer> {
  const { districtId, schoolId, childId, offeringId, instead = null, requestKey } = input
  const values = [
    districtId, schoolId, requireIdentity(ctx), childId, offeringId, instead, requestKey, hashOf(input), ctx.now.toISOString(),
    dayInShanghai(ctx.now),
  ]
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [row] = await ctx.db.run<Taken>(TAKE_PLACE, values).catch(whenLost)
    if (row && row.offeringId !== null) {
      if (row.waitedFor !== null) await promote(ctx, input, row.waitedFor)
      return { outcome: 'enrolled', offeringId: row.offeringId }
    }
    const [waits] = await ctx.db.run<{ position: number }>(WAIT_FOR_PLACE, values).catch(whenLost)
    const answer = waits ? await ahead(ctx.db, input, waits.position) : await whyNot(ctx, input)
    if (answer !== 'again') return answer
  }
  throw new AppError('changed-meanwhile')
}
