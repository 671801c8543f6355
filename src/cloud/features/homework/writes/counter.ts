import type { Day } from '../../../../policy/calendar/day'

/*
 * Pieces of the statements that move a class day's counter. Every act moves it in the same statement that writes its
 * rows, so a failing check (class_day_within_cap) leaves nothing behind. Parameters are numbered alike in all of them:
 * $1 district, $2 school, $3 person, $4 request key, $5 now, $6 class name and post facts of the act itself,
 * $7 moves, $8 overruns.
 */

/** How one class day's counter moves; names are the database's, because it goes there as JSON. */
export interface DayMove {
  class_id: number
  day: Day
  /** Counted minutes more, or less when negative. */
  minutes: number
  cap_minutes: number | null
  /** Overruns published before, as read. */
  known_overrun: number
  /** Overrun published by this act. */
  extra_minutes: number
}

export interface NewOverrun {
  class_id: number
  day: Day
  extra_minutes: number
  reason: string
  published_as: 'class-teacher' | 'school-office'
}

/** The act goes on only where `go` has a row. */
const MOVES = `moves as (select m.* from go, jsonb_to_recordset($7::jsonb) as m(
  class_id bigint, day date, minutes int, cap_minutes smallint, known_overrun int, extra_minutes int))`

/*
 * Sorted, so that two acts never wait for each other in a circle. PostgreSQL checks the row proposed for insertion
 * before it looks for the one that is there: known_overrun keeps that check from refusing what the real row can take.
 * A day that only gets lighter keeps its cap: it may be over because the calendar changed, and must not get stuck.
 */
const COUNTED = `counted as (
  insert into class_day as d (district_id, school_id, class_id, day, cap_minutes, used_minutes, overrun_minutes)
  select $1, $2, m.class_id, m.day, m.cap_minutes, greatest(m.minutes, 0), m.known_overrun + m.extra_minutes
    from moves m order by m.class_id, m.day
  on conflict (district_id, school_id, class_id, day) do update set
    used_minutes = d.used_minutes
      + (select m.minutes from moves m where m.class_id = d.class_id and m.day = d.day),
    overrun_minutes = d.overrun_minutes
      + (select m.extra_minutes from moves m where m.class_id = d.class_id and m.day = d.day),
    cap_minutes = case when
      (select m.minutes > 0 from moves m where m.class_id = d.class_id and m.day = d.day)
      then excluded.cap_minutes else d.cap_minutes end,
    none_declared_by = null
  returning d.class_id, d.day, d.used_minutes, d.cap_minutes, d.overrun_minutes)`

const PUBLISHED = `published as (
  insert into overrun (district_id, school_id, class_id, day, extra_minutes, reason,
    published_by, published_as, published_at)
  select $1, $2, o.class_id, o.day, o.extra_minutes, o.reason, $3, o.published_as, $5::timestamptz
    from go, jsonb_to_recordset($8::jsonb) as o(
      class_id bigint, day date, extra_minutes smallint, reason text, published_as text))`

/** The counter moves and the overruns are published: CTEs `moves`, `counted` and `published`. */
export const MOVE_COUNTER = `${MOVES}, ${COUNTED}, ${PUBLISHED}`

/** JSON of the class days as they stand now. */
export const DAYS_NOW = `coalesce((select jsonb_agg(jsonb_build_object('classId', d.class_id, 'day', d.day,
  'usedMinutes', d.used_minutes, 'capMinutes', d.cap_minutes, 'overrunMinutes', d.overrun_minutes)
  order by d.class_id, d.day) from counted d), '[]')`

/**
 * Keeps the answer and the hash of the input (parameter `hash`) under the request key: the second of two requests
 * with one key fails on it, and the whole act with it.
 */
export const answered = (act: string, hash: string, answer: string) => `answered as (
  insert into answered_request (district_id, school_id, person_id, request_key, answer, answered_at)
  select $1, $2, $3, $4, jsonb_build_object('act', '${act}', 'input', ${hash}::text, 'answer', ${answer}), $5::timestamptz from go
  returning answer -> 'answer' as answer)`
