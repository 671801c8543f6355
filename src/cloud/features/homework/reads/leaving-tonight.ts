import { clockAt, minuteOfDay } from '../../../../policy/after-school/clock'
import type { Weekday } from '../../../../policy/after-school/clock'
import { planOfDay } from '../../../../policy/after-school/leaving/plan-of-day'
import { minutesLeftAfter, predictFinish } from '../../../../policy/after-school/leaving/predict-finish'
import { stateOfChild } from '../../../../policy/after-school/leaving/state-of-child'
import { clockInShanghai, weekdayOf } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Grade } from '../../../../policy/calendar/grade'
import { MARK_FIELDS, toMark } from '../../leaving/reads/marks'
import type { MarkRow } from '../../leaving/reads/marks'
import { PICKUP_FIELDS, toPickup } from '../../leaving/reads/pickups'
import type { PickupRow } from '../../leaving/reads/pickups'
import type { ClassDay, LeavingTonight, Named } from '../shapes'
import { list, ofSchool } from './sql'

export interface LeavingRow {
  usual: PickupRow | null
  once: PickupRow | null
  leave: { reason: string | null } | null
  approvedAt: string | null
  wayMinutes: number | null
  marks: MarkRow[]
  collectors: (Named & { collectorId: number })[]
  sessions: { name: string; done: string | null; doneMinutes: number | null }[]
  unseenNotices: LeavingTonight['unseenNotices']
}

const ofChild = (row: string, child: string) => `${ofSchool(row, child)} and ${row}.child_id = ${child}.child_id`

/** SQL of the weekday that child `b`'s school goes by on `today`: the one it names, else the day's own. */
const weekdayIn = (b: string, today: string) => `coalesce((select n.goes_by from school_day n
  where ${ofSchool('n', b)} and n.day = ${today}), extract(isodow from ${today}))`

/** SQL of the LeavingRow of child `b` on `today` for guardianship `g`: each part is a look into one index, and most find nothing. */
export const leavingOf = (b: string, today: string, g: string) => `json_build_object(
  'usual', (select json_build_object(${PICKUP_FIELDS('d')}) from pickup_default d
    where ${ofChild('d', b)} and d.weekday = ${weekdayIn(b, today)}),
  'once', (select json_build_object(${PICKUP_FIELDS('e')}) from pickup_exception e
    where ${ofChild('e', b)} and e.day = ${today}),
  'leave', (select json_build_object('reason', l.reason) from leave_told l where ${ofChild('l', b)} and l.day = ${today}),
  'approvedAt', (select t.at from leave_time t where ${ofChild('t', b)} and t.day = ${today}),
  'wayMinutes', (select w.minutes from way_home w where ${ofChild('w', b)}),
  'marks', ${list(
    MARK_FIELDS('a'),
    `from day_mark a where ${ofChild('a', b)} and a.day = ${today} and not a.after_closing`,
  )},
  'collectors', ${list(
    `json_build_object('collectorId', x.collector_id, 'displayName', x.display_name, 'relation', x.relation)`,
    `from collector x where ${ofChild('x', b)}`,
  )},
  'sessions', ${list(
    `json_build_object('name', o.name, 'done', h.done, 'doneMinutes', h.done_minutes) order by o.starts_at`,
    `from held_session h join offering o on ${ofSchool('o', 'h')} and o.offering_id = h.offering_id
      where ${ofSchool('h', b)} and h.day = ${today} and h.class_id in (0, ${b}.class_id) and h.offering_id in (
        select m.offering_id from day_mark m where ${ofChild('m', b)} and m.day = ${today}
          and m.kind in ('present', 'in-session') and not m.after_closing)`,
  )},
  'unseenNotices', ${list(
    `json_build_object('noticeId', u.notice_id, 'day', u.day, 'kind', u.kind, 'leaveAt', u.leave_at, 'text', u.text, 'sentAt', u.sent_at)
      order by u.notice_id desc`,
    `from leaving_notice u where ${ofSchool('u', b)} and u.day >= ${today} and not exists (select 1 from notice_seen z
      where ${ofSchool('z', 'u')} and z.notice_id = u.notice_id and z.person_id = ${g}.person_id)`,
  )})`

const GONE = ['handed-over', 'left-alone', 'on-bus']

/**
 * Who collects the child tonight and when, where it is, what was done in the session, and the predicted finish against
 * bedtime. What the family has not said (the way home) or nobody has posted stays unknown.
 */
export function toLeaving(
  row: LeavingRow,
  guardians: readonly (Named & { personId: number })[],
  childId: number,
  day: Day,
  grade: Grade,
  homework: Pick<ClassDay, 'status' | 'verdict'>,
  now: Date,
): LeavingTonight {
  // Looked up here and not in the statement: each of six more looks there cost it a twentieth.
  const whoIs = (named: { personId: number | null; collectorId: number | null } | null): Named | null => {
    const found =
      guardians.find(({ personId }) => personId === named?.personId) ??
      row.collectors.find(({ collectorId }) => collectorId === named?.collectorId)
    return found ? { displayName: found.displayName, relation: found.relation } : null
  }
  const plan = planOfDay(childId, day, {
    defaults: row.usual ? [{ ...toPickup(row.usual), childId, weekday: weekdayOf(day) as Weekday }] : [],
    exceptions: row.once ? [{ ...toPickup(row.once), childId, day }] : [],
    leave: row.leave ? [{ childId, day, reason: row.leave.reason }] : [],
  })
  const pickup = 'pickup' in plan ? plan.pickup : null
  const { state, since } = stateOfChild(childId, row.marks.map(toMark))
  const isGone = GONE.includes(state)
  const leaveAt = isGone && since ? clockInShanghai(since.at) : (row.approvedAt ?? pickup?.at ?? null)
  const homeAt = leaveAt === null || row.wayMinutes === null ? null : clockAt(minuteOfDay(leaveAt) + row.wayMinutes)
  const doneMinutes = row.sessions.reduce((sum, each) => sum + (each.doneMinutes ?? 0), 0)
  const minutesLeft = homework.status === 'not-posted' ? null : minutesLeftAfter(homework.verdict.minutes, doneMinutes)
  const { clause: _clause, ...finish } = predictFinish(grade, homeAt, minutesLeft, clockInShanghai(now))
  return {
    because: plan.because,
    pickup: pickup && { how: pickup.how, at: pickup.at, who: whoIs(pickup) },
    approvedLeaveAt: row.approvedAt,
    state,
    since: since?.at.toISOString() ?? null,
    to: whoIs(since),
    sessions: row.sessions,
    homeAt,
    minutesLeft,
    finish,
    unseenNotices: row.unseenNotices.map((notice) => ({ ...notice, sentAt: new Date(notice.sentAt).toISOString() })),
  }
}
