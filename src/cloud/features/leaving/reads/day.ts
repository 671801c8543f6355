import { planOfDay } from '../../../../policy/after-school/leaving/plan-of-day'
import type { DayPlan } from '../../../../policy/after-school/leaving/plan-of-day'
import { stateOfChild } from '../../../../policy/after-school/leaving/state-of-child'
import type { ChildDay } from '../../../../policy/after-school/leaving/child-day'
import type { MayCollect } from '../../../../policy/after-school/leaving/check-pickup'
import type { WayHome } from '../../../../policy/after-school/leaving/way-home'
import type { Day } from '../../../../policy/calendar/day'
import { schoolYearOf } from '../../../../policy/calendar/grade'
import type { Stage } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { list, LOWEST_GRADE_FIRST, ofClass, ofSchool } from '../../homework/reads/sql'
import { MARK_FIELDS, toMark } from './marks'
import type { MarkRow, StoredMark } from './marks'
import { PICKUP_FIELDS, toPickup } from './pickups'
import type { PickupRow } from './pickups'
import { weekdayOn } from './weekday-on'

interface Row {
  childId: number
  displayName: string
  class: { classId: number; stage: Stage; entryYear: number; number: number }
  offeringIds: number[]
  guardians: { personId: number; displayName: string; relation: string }[]
  collectors: { collectorId: number; displayName: string; relation: string; hasCode: boolean; fromDay: Day; toDay: Day | null }[]
  defaults: PickupRow[]
  exceptions: PickupRow[]
  leave: { reason: string | null } | null
  marks: MarkRow[]
  wayHome: WayHome | null
  approvedAt: string | null
}

/** One child of a day's service, with its plan, who may collect it, and the one state it is in. */
export interface ChildOfDay extends Omit<Row, 'defaults' | 'exceptions' | 'leave' | 'marks'> {
  plan: DayPlan
  authorised: MayCollect
  marks: StoredMark[]
  state: ChildDay
}

/**
 * SQL of who is in the service on a day, `plan_id` and `offering_id` by child: places of the weekday, and offerings for
 * everybody of the grade who takes part. $1 district, $2 school; the day, the weekday it goes by and the school year are SQL.
 */
export const membersOf = (day: string, weekday: string, schoolYear: string) => `
  plan as (select x.* from service_plan x where x.district_id = $1 and x.school_id = $2 and x.published is not null
    and ${day} between x.starts_on and x.ends_on),
  member as (
    select p.child_id, p.offering_id from plan n
      join offering o on ${ofSchool('o', 'n')} and o.plan_id = n.plan_id and o.weekday = ${weekday} and o.withdrawn_at is null
      join place p on ${ofSchool('p', 'o')} and p.offering_id = o.offering_id and p.state = 'enrolled'
    union all
    select c.child_id, o.offering_id from plan n
      join offering o on ${ofSchool('o', 'n')} and o.plan_id = n.plan_id and o.weekday = ${weekday} and o.withdrawn_at is null
        and o.admission = 'everybody'
      join choosing c on ${ofSchool('c', 'n')} and c.plan_id = n.plan_id and c.takes_part
      join child k on ${ofSchool('k', 'c')} and k.child_id = c.child_id
      join class g on ${ofClass('g', 'k')}
      where (case g.stage when 'primary' then 1 else 7 end) + ${schoolYear} - g.entry_year between o.from_grade and o.to_grade)`

const MEMBERS = membersOf('$3::date', '$4', '$5::int')

const DAY = {
  name: 'leaving-day',
  text: `
    with ${MEMBERS}
    select k.child_id as "childId", k.display_name as "displayName",
      json_build_object('classId', c.class_id, 'stage', c.stage, 'entryYear', c.entry_year, 'number', c.number) as class,
      m.offering_ids as "offeringIds",
      ${list(
        `json_build_object('personId', p.person_id, 'displayName', p.display_name, 'relation', g.relation) order by p.person_id`,
        `from guardianship g join person p on ${ofSchool('p', 'g')} and p.person_id = g.person_id
          where ${ofSchool('g', 'k')} and g.child_id = k.child_id`,
      )} as guardians,
      ${list(
        `json_build_object('collectorId', x.collector_id, 'displayName', x.display_name, 'relation', x.relation,
          'hasCode', x.code_hash is not null, 'fromDay', (x.added_at at time zone 'Asia/Shanghai')::date, 'toDay', x.to_day) order by x.collector_id`,
        `from collector x where ${ofSchool('x', 'k')} and x.child_id = k.child_id and (x.to_day is null or x.to_day >= $3::date)`,
      )} as collectors,
      ${list(
        `json_build_object('childId', d.child_id, 'weekday', d.weekday, ${PICKUP_FIELDS('d')})`,
        `from pickup_default d where ${ofSchool('d', 'k')} and d.child_id = k.child_id and d.weekday = $4`,
      )} as defaults,
      ${list(
        `json_build_object('childId', e.child_id, 'day', e.day, ${PICKUP_FIELDS('e')})`,
        `from pickup_exception e where ${ofSchool('e', 'k')} and e.child_id = k.child_id and e.day = $3::date`,
      )} as exceptions,
      (select json_build_object('reason', l.reason) from leave_told l
        where ${ofSchool('l', 'k')} and l.child_id = k.child_id and l.day = $3::date) as leave,
      ${list(
        MARK_FIELDS('a'),
        `from day_mark a where ${ofSchool('a', 'k')} and a.child_id = k.child_id and a.day = $3::date`,
      )} as marks,
      (select json_build_object('way', w.way, 'minutes', w.minutes, 'metres', w.metres, 'lastBusAt', w.last_bus_at,
          'minutesToStop', w.minutes_to_stop)
        from way_home w where ${ofSchool('w', 'k')} and w.child_id = k.child_id) as "wayHome",
      (select t.at from leave_time t where ${ofSchool('t', 'k')} and t.child_id = k.child_id and t.day = $3::date) as "approvedAt"
    from (select child_id, json_agg(offering_id order by offering_id) as offering_ids from member
        group by child_id having $6::bigint is null or bool_or(offering_id = $6)) m
      join child k on k.district_id = $1 and k.school_id = $2 and k.child_id = m.child_id
      join class c on ${ofClass('c', 'k')}
    where ($7::bigint is null or c.class_id = $7)
    order by ${LOWEST_GRADE_FIRST}, k.child_id`,
}

/** Marks that came after the closing are conflicts to be looked at; the state stays as it was closed. */
function toChild(row: Row, day: Day, weekday: number): ChildOfDay {
  const { defaults, exceptions, leave, marks: markRows, ...rest } = row
  const marks = markRows.map(toMark)
  const { childId } = row
  return {
    ...rest,
    plan: planOfDay(childId, day, {
      defaults: defaults.map((each) => ({ ...toPickup(each), childId, weekday: weekday as 1 })),
      exceptions: exceptions.map((each) => ({ ...toPickup(each), childId, day })),
      leave: leave ? [{ childId, day, reason: leave.reason }] : [],
    }, weekday),
    authorised: {
      guardianIds: row.guardians.map(({ personId }) => personId),
      collectors: row.collectors.map((each) => ({ ...each, childId })),
    },
    marks,
    state: stateOfChild(childId, marks.filter(({ afterClosing }) => !afterClosing)),
  }
}

/** The children of a day's service at a school, of one offering and one class of it when named, in order of classes. */
export async function childrenOfDay(
  db: Database,
  at: AuthorizedSchool,
  day: Day,
  { offeringId, classId }: { offeringId?: number; classId?: number } = {},
): Promise<ChildOfDay[]> {
  const weekday = await weekdayOn(db.orm, at, day)
  const values = [at.districtId, at.schoolId, day, weekday, schoolYearOf(day), offeringId ?? null, classId ?? null]
  return (await db.run<Row>(DAY, values)).map((row) => toChild(row, day, weekday))
}
