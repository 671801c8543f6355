import { addDays, dayInShanghai, daysUpTo } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { GuardianRights } from '../../../../contract/roles'
import type { Database } from '../../../database/connect'
import type { ChildTonight, FellowGuardian, Named, OverrunOfDay, Tonight } from '../shapes'
import { assessDay, daysOf, gradeInForce, nameOfClass, toWeekDay } from './class-days'
import type { ClassRow, DayRow } from './class-days'
import { leavingOf, toLeaving } from './leaving-tonight'
import type { LeavingRow } from './leaving-tonight'
import { calendarOf, toCalendar } from './school-calendar'
import type { CalendarRow } from './school-calendar'
import { CLASS_FIELDS, list, ofClass, ofSchool } from './sql'
import { inOrder, overrunsOf, tasksOf, toOverrun, toTask } from './tasks'
import type { TaskRow } from './tasks'
import { reportState } from './time-reports'

interface ChildRow extends ClassRow {
  districtId: number
  schoolId: number
  schoolName: string
  isDemo: boolean
  childId: number
  displayName: string
  rights: GuardianRights
  calendar: CalendarRow
  days: DayRow[]
  tasks: TaskRow[]
  overruns: OverrunOfDay[]
  reports: { day: Day; band: number }[]
  me: Named & { personId: number }
  fellows: (FellowGuardian & { personId: number })[]
  leaving: LeavingRow
}

interface WaitingRow extends ClassRow {
  schoolName: string
  childName: string
}

const [FROM, TODAY] = ['$2::date', '$3::date']

/** Everything the first screen needs, by openid alone: $1 openid, $2 first day of the week shown, $3 today. */
export const TONIGHT = {
  name: 'tonight',
  hot: true,
  text: `
    select ${list(
      `json_build_object('districtId', s.district_id, 'schoolId', s.school_id, 'schoolName', s.name,
        'isDemo', s.is_demo, ${CLASS_FIELDS},
        'childId', b.child_id, 'displayName', b.display_name, 'rights', g.rights,
        'me', json_build_object('personId', p.person_id, 'displayName', p.display_name, 'relation', g.relation),
        'calendar', ${calendarOf('s', FROM, TODAY)},
        'days', ${daysOf('c', FROM, TODAY)},
        'tasks', ${tasksOf('c', TODAY)},
        'overruns', ${overrunsOf('c', TODAY)},
        'reports', ${list(
          `json_build_object('day', r.day, 'band', r.band)`,
          `from time_report r where ${ofClass('r', 'c')} and r.day between ${FROM} and ${TODAY}
            and r.child_id = b.child_id`,
        )},
        'fellows', ${list(
          `json_build_object('personId', f.person_id, 'displayName', f.display_name, 'relation', o.relation, 'phone', f.phone)
            order by f.person_id`,
          `from guardianship o join person f on ${ofSchool('f', 'o')} and f.person_id = o.person_id
            where ${ofSchool('o', 'g')} and o.child_id = g.child_id and o.person_id <> g.person_id`,
        )},
        'leaving', ${leavingOf('b', TODAY, 'g')}) order by b.child_id`,
      `from person p
        join guardianship g on ${ofSchool('g', 'p')} and g.person_id = p.person_id
        join child b on ${ofSchool('b', 'g')} and b.child_id = g.child_id
        join class c on ${ofClass('c', 'b')}
        join school s on ${ofSchool('s', 'c')}
        where p.openid = $1`,
    )} as children,
    ${list(
      `json_build_object('schoolName', s.name, ${CLASS_FIELDS}, 'childName', j.child_name) order by j.request_id`,
      `from join_request j join class c on ${ofClass('c', 'j')} join school s on ${ofSchool('s', 'j')}
        where j.openid = $1`,
    )} as waiting`,
}

/** One guardian's evening: every child in their care, today in Asia/Shanghai and the six days before. */
export async function readTonight(db: Database, openid: string, now: Date): Promise<Tonight> {
  const today = dayInShanghai(now)
  const [row] = await db.run<{ children: ChildRow[]; waiting: WaitingRow[] }>(TONIGHT, [
    openid,
    addDays(today, -6),
    today,
  ])
  const days = daysUpTo(today, 7)
  return {
    readAt: now.toISOString(),
    today,
    children: (row?.children ?? []).map((child) => toChild(child, days, now)),
    waiting: (row?.waiting ?? []).map((join) => ({
      schoolName: join.schoolName,
      class: nameOfClass(join, today),
      childName: join.childName,
    })),
  }
}

function toChild(row: ChildRow, days: readonly Day[], now: Date): ChildTonight {
  const calendar = toCalendar(row.calendar)
  const week = days.map((day) => assessDay(row, day, calendar, row.days))
  const [yesterday, tonight] = week.slice(-2)
  if (!yesterday || !tonight) throw new RangeError('a week has seven days')
  const report = (day: Day, kind: ChildTonight['dayKind']) =>
    reportState(row.rights, day, kind, now, row.reports.find((r) => r.day === day)?.band)
  const lastEvening = report(yesterday.day, yesterday.dayKind)
  return {
    districtId: row.districtId,
    schoolId: row.schoolId,
    schoolName: row.schoolName,
    isDemo: row.isDemo,
    class: nameOfClass(row, tonight.day),
    childId: row.childId,
    displayName: row.displayName,
    rights: row.rights,
    tasks: inOrder(row.tasks).map(toTask),
    overruns: row.overruns.map(toOverrun),
    week: week.map(toWeekDay),
    report: report(tonight.day, tonight.dayKind),
    lastEvening:
      lastEvening.canReport && yesterday.status === 'posted'
        ? { ...lastEvening, day: yesterday.day, usedMinutes: yesterday.verdict.minutes }
        : null,
    fellows: row.fellows.map(({ displayName, relation, phone }) => ({ displayName, relation, phone })),
    leaving: toLeaving(row.leaving, [row.me, ...row.fellows], row.childId, tonight.day, gradeInForce(row, tonight.day), tonight, now),
    ...tonight, // last: V8 adds each property behind a spread the slow way, forty microseconds for these fifteen
  }
}
