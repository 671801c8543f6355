import { classNameOn } from '../../../../contract/class-name'
import type { GuardianRights } from '../../../../contract/roles'
import { AFTERWARDS_DAYS } from '../../../../policy/after-school/leaving/afterwards'
import { canChangeDay } from '../../../../policy/after-school/leaving/check-pickup'
import type { Mark } from '../../../../policy/after-school/leaving/mark'
import { planOfDay } from '../../../../policy/after-school/leaving/plan-of-day'
import { stateOfChild } from '../../../../policy/after-school/leaving/state-of-child'
import type { WayHome } from '../../../../policy/after-school/leaving/way-home'
import { addDays, dayInShanghai, instantAt, weekdayOf } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Stage } from '../../../../policy/calendar/grade'
import { comingSchoolDays } from '../../../../policy/calendar/school-day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedChild } from '../../../identity/authorized'
import { storedContent } from '../../after-school/reads/plans'
import type { PlanContent } from '../../after-school/shapes'
import { calendarOf, toCalendar } from '../../homework/reads/school-calendar'
import type { CalendarRow } from '../../homework/reads/school-calendar'
import { list, ofClass, ofSchool } from '../../homework/reads/sql'
import type { NoticeShown, Pickup, PickupOfDay, SettledDay } from '../shapes'
import { MARK_FIELDS, toMark } from './marks'
import type { MarkRow } from './marks'
import { PICKUP_FIELDS, toPickup } from './pickups'
import type { PickupRow } from './pickups'
import { cutOffOf } from './plan-hours'
import { collectorsOf, pickupOfPlan, pickupShown, stateShown } from './shown'
import type { People } from './shown'

const DAYS_SHOWN = 5
const DAYS_AHEAD = 21

interface Row extends People {
  displayName: string
  schoolName: string
  isDemo: boolean
  officePhone: string | null
  class: { classId: number; stage: Stage; entryYear: number; number: number }
  calendar: CalendarRow
  plans: { startsOn: Day; endsOn: Day; published: PlanContent }[]
  guardians: (People['guardians'][number] & { rights: GuardianRights })[]
  defaults: (PickupRow & { weekday: number })[]
  exceptions: (PickupRow & { day: Day })[]
  leave: { day: Day; reason: string | null }[]
  words: { day: Day; personId: number; relation: string; saidAt: string }[]
  approved: { day: Day; at: string }[]
  marks: MarkRow[]
  wayHome: WayHome | null
  notices: NoticeShown[]
}

const [TODAY, LAST] = ['$5::date', '$6::date']
const MINE = (row: string) => `${ofSchool(row, 'k')} and ${row}.child_id = k.child_id`

/** $1 district, $2 school, $3 child, $4 the guardian who asks, $5 today, $6 the last day looked at. */
const PICKUP = {
  name: 'pickup-of-child',
  text: `
    select k.display_name as "displayName", s.name as "schoolName", s.is_demo as "isDemo", s.office_phone as "officePhone",
      json_build_object('classId', c.class_id, 'stage', c.stage, 'entryYear', c.entry_year, 'number', c.number) as class,
      ${calendarOf('s', TODAY, LAST)} as calendar,
      ${list(`json_build_object('startsOn', n.starts_on, 'endsOn', n.ends_on, 'published', n.published) order by n.starts_on`,
        `from service_plan n where ${ofSchool('n', 'k')} and n.published is not null and n.ends_on >= ${TODAY} and n.starts_on <= ${LAST}`)} as plans,
      ${list(`json_build_object('personId', p.person_id, 'displayName', p.display_name, 'relation', g.relation, 'rights', g.rights) order by p.person_id`,
        `from guardianship g join person p on ${ofSchool('p', 'g')} and p.person_id = g.person_id where ${MINE('g')}`)} as guardians,
      ${list(`json_build_object('collectorId', x.collector_id, 'displayName', x.display_name, 'relation', x.relation,
          'hasCode', x.code_hash is not null, 'fromDay', (x.added_at at time zone 'Asia/Shanghai')::date, 'toDay', x.to_day) order by x.collector_id`,
        `from collector x where ${MINE('x')} and (x.to_day is null or x.to_day >= ${TODAY})`)} as collectors,
      ${list(`json_build_object('weekday', d.weekday, ${PICKUP_FIELDS('d')}) order by d.weekday`, `from pickup_default d where ${MINE('d')}`)} as defaults,
      ${list(`json_build_object('day', e.day, ${PICKUP_FIELDS('e')})`,
        `from pickup_exception e where ${MINE('e')} and e.day between ${TODAY} and ${LAST}`)} as exceptions,
      ${list(`json_build_object('day', l.day, 'reason', l.reason)`,
        `from leave_told l where ${MINE('l')} and l.day between ${TODAY} and ${LAST}`)} as leave,
      ${list(`json_build_object('day', w.day, 'personId', w.person_id, 'relation', g.relation, 'saidAt', w.said_at)`,
        `from pickup_word w join guardianship g on ${ofSchool('g', 'w')} and g.child_id = w.child_id and g.person_id = w.person_id
          where ${MINE('w')} and w.day between ${TODAY} and ${LAST}`)} as words,
      ${list(`json_build_object('day', t.day, 'at', t.at)`,
        `from leave_time t where ${MINE('t')} and t.day between ${TODAY} and ${LAST}`)} as approved,
      ${list(MARK_FIELDS('a'), `from day_mark a where ${MINE('a')} and a.day between ${TODAY} - ${AFTERWARDS_DAYS} and ${TODAY}`)} as marks,
      (select json_build_object('way', h.way, 'minutes', h.minutes, 'metres', h.metres, 'lastBusAt', h.last_bus_at,
        'minutesToStop', h.minutes_to_stop) from way_home h where ${MINE('h')}) as "wayHome",
      ${list(`json_build_object('noticeId', o.notice_id, 'day', o.day, 'kind', o.kind, 'leaveAt', o.leave_at, 'text', o.text,
          'sentAt', o.sent_at, 'seen', exists (select 1 from notice_seen z where ${ofSchool('z', 'o')}
            and z.notice_id = o.notice_id and z.person_id = $4)) order by o.notice_id desc`,
        `from leaving_notice o where ${ofSchool('o', 'k')} and o.day >= ${TODAY}`)} as notices
    from child k join class c on ${ofClass('c', 'k')} join school s on ${ofSchool('s', 'k')}
    where k.district_id = $1 and k.school_id = $2 and k.child_id = $3`,
}

function toDay(row: Row, at: AuthorizedChild, day: Day, now: Date): PickupOfDay {
  const { childId } = at
  const named = row.calendar.days.find((own) => own.day === day)?.goesBy ?? null
  const said = planOfDay(childId, day, {
    defaults: row.defaults.map((each) => ({ ...toPickup(each), childId, weekday: each.weekday as 1 })),
    exceptions: row.exceptions.map((each) => ({ ...toPickup(each), childId, day: each.day })),
    leave: row.leave.map((each) => ({ ...each, childId })),
  }, named ?? weekdayOf(day))
  const pickup = pickupOfPlan(said)
  const plan = row.plans.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.published
  return {
    day,
    pickup: pickup && pickupShown(pickup, row),
    from: said.because === 'exception' ? 'exception' : said.because === 'weekday-default' ? 'default' : 'none',
    changeUntil: plan ? instantAt(day, plan.cutOff).toISOString() : null,
    canChange: at.rights === 'full' && canChangeDay(day, cutOffOf(plan), now) === 'yes',
    saidICollect: row.words
      .filter((word) => word.day === day)
      .map(({ personId, relation, saidAt }) => ({ personId, relation, saidAt: new Date(saidAt).toISOString() })),
    leaveTold: said.because === 'leave-told' ? { reason: said.reason } : null,
    approvedLeaveAt: row.approved.find((each) => each.day === day)?.at ?? null,
  }
}

/** The plan of today, or in the breaks the next one's: no number but those that the school published. */
function contactOf({ plans, officePhone }: Row, today: Day): Pickup['contact'] {
  const inForce = plans.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? plans[0]
  const phone = inForce ? storedContent(inForce.published).contactPhone : null
  if (phone) return { phone, from: 'plan' }
  return officePhone ? { phone: officePhone, from: 'school' } : null
}

/** Days before today whose end was noted afterwards, the latest first; who noted it is the school's to know. */
function settledDays(row: Row, childId: number, marks: readonly Mark[], today: Day): SettledDay[] {
  const days = [...new Set(marks.map(({ day }) => day).filter((day) => day < today))].sort().reverse()
  return days
    .map((day) => ({ day, state: stateShown(stateOfChild(childId, marks.filter((mark) => mark.day === day)), row) }))
    .filter(({ state }) => state.afterwards !== undefined)
}

/** Who collects a child in the coming days, who may, and where it is today: for its guardians, collect-only ones too. */
export async function readPickup(db: Database, at: AuthorizedChild, now: Date): Promise<Pickup> {
  const today = dayInShanghai(now)
  const values = [at.districtId, at.schoolId, at.childId, at.personId, today, addDays(today, DAYS_AHEAD)]
  const [row] = await db.run<Row>(PICKUP, values)
  if (!row) throw new AppError('not-found')
  const marks: Mark[] = row.marks.map(toMark).filter(({ afterClosing }) => !afterClosing)
  return {
    readAt: now.toISOString(),
    childId: at.childId,
    displayName: row.displayName,
    schoolName: row.schoolName,
    isDemo: row.isDemo,
    class: classNameOn(today, row.class),
    rights: at.rights,
    days: comingSchoolDays(today, DAYS_SHOWN, toCalendar(row.calendar)).map(({ day }) => toDay(row, at, day, now)),
    defaults: row.defaults.map((each) => ({ weekday: each.weekday, pickup: pickupShown(toPickup(each), row) })),
    collectors: collectorsOf(row),
    guardians: row.guardians,
    wayHome: row.wayHome,
    contact: contactOf(row, today),
    today: stateShown(stateOfChild(at.childId, marks.filter(({ day }) => day === today)), row),
    settled: settledDays(row, at.childId, marks, today),
    notices: row.notices.map((notice) => ({ ...notice, sentAt: new Date(notice.sentAt).toISOString() })),
  }
}
