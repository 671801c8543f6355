import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import { comingSchoolDays } from '../../../../policy/calendar/school-day'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { MyClass, MyClasses } from '../shapes'
import { assessDay, daysOf, nameOfClass } from './class-days'
import type { ClassRow, DayRow } from './class-days'
import { calendarOf, toCalendar } from './school-calendar'
import type { CalendarRow } from './school-calendar'
import { CLASS_FIELDS, list, ofClass, ofSchool } from './sql'
import { usedByOf, usedByOn } from './used-by'
import type { UsedByRow } from './used-by'

interface MyClassRow extends ClassRow {
  isClassTeacher: boolean
  subjectCodes: string[]
  waitingJoins: number
  days: DayRow[]
  usedBy: UsedByRow[]
}

interface MySchoolRow {
  districtId: number
  schoolId: number
  schoolName: string
  isDemo: boolean
  personId: number
  isOffice: boolean
  calendar: CalendarRow
  classes: MyClassRow[]
  past: MyClasses['past']
}

const DAYS_SHOWN = 5
const PAST_DAYS = 60
const PAST_TASKS = 60

const [TODAY, LAST, PAST_FROM] = ['$2::date', '$3::date', '$4::date']

const MY_CLASSES = {
  name: 'my-classes',
  text: `
    select s.district_id as "districtId", s.school_id as "schoolId", s.name as "schoolName", s.is_demo as "isDemo",
      p.person_id as "personId", p.is_office as "isOffice", ${calendarOf('s', TODAY, LAST)} as calendar,
      ${list(
        `json_build_object(${CLASS_FIELDS}, 'isClassTeacher', c.class_teacher_id is not distinct from p.person_id,
          'subjectCodes', ${list(
            'a.subject_code order by a.subject_code',
            `from teaching_assignment a where ${ofClass('a', 'c')} and a.person_id = p.person_id`,
          )},
          'waitingJoins', case when c.class_teacher_id = p.person_id
            then (select count(*) from join_request j where ${ofClass('j', 'c')}) else 0 end,
          'days', ${daysOf('c', TODAY, LAST)}, 'usedBy', ${usedByOf('c', TODAY, LAST)})`,
        `from class c where ${ofSchool('c', 'p')} and (c.class_teacher_id = p.person_id
          or c.class_id in (select a.class_id from teaching_assignment a
            where ${ofSchool('a', 'p')} and a.person_id = p.person_id))`,
      )} as classes,
      ${list(
        `json_build_object('classId', t.class_id, 'text', t.text, 'subjectCode', t.subject_code,
          'minutes', t.minutes, 'day', t.day) order by t.posted_at desc, t.day desc, t.task_no`,
        `from (select k.class_id, k.text, k.subject_code, k.minutes, k.day, k.task_no, h.posted_at
          from homework h join homework_task k on ${ofSchool('k', 'h')} and k.homework_id = h.homework_id
          where ${ofSchool('h', 'p')} and h.person_id = p.person_id and h.posted_at >= ${PAST_FROM}
            and h.class_id in (select a.class_id from teaching_assignment a
              where ${ofSchool('a', 'p')} and a.person_id = p.person_id)
          order by h.posted_at desc, k.day desc, k.task_no limit ${PAST_TASKS}) t`,
      )} as past
    from person p join school s on ${ofSchool('s', 'p')} where p.openid = $1`,
}

/** What is left in each class this person teaches or leads, for the coming days that can be posted to. */
export async function readMyClasses(db: Database, openid: string, now: Date): Promise<MyClasses> {
  const today = dayInShanghai(now)
  const last = addDays(today, TASK_LIMITS.daysAheadMax)
  const rows = await db.run<MySchoolRow>(MY_CLASSES, [openid, today, last, addDays(today, -PAST_DAYS)])
  const posts = rows.filter((row) => row.isOffice || row.classes.length > 0)
  if (posts.length === 0) throw new AppError('not-allowed')
  return {
    readAt: now.toISOString(),
    today,
    schools: posts.map(({ districtId, schoolId, schoolName, isDemo, isOffice, ...row }) => {
      const calendar = toCalendar(row.calendar)
      const days = comingSchoolDays(today, DAYS_SHOWN, calendar)
        .map(({ day }) => day)
        .filter((day) => day <= last)
      const toMyClass = (klass: MyClassRow): MyClass => ({
        class: nameOfClass(klass, today),
        isClassTeacher: klass.isClassTeacher,
        subjectCodes: klass.subjectCodes,
        waitingJoins: klass.waitingJoins,
        days: days.map((day) => ({
          ...assessDay(klass, day, calendar, klass.days),
          usedBy: usedByOn(day, klass.usedBy, row.personId),
        })),
      })
      return { districtId, schoolId, schoolName, isDemo, isOffice, classes: inRosterOrder(row.classes).map(toMyClass) }
    }),
    past: posts.flatMap((row) => row.past),
  }
}

/** Youngest grade first, then by number. */
const inRosterOrder = (rows: readonly MyClassRow[]) =>
  rows
    .slice()
    .sort(
      (a, b) =>
        Number(a.stage === 'junior') - Number(b.stage === 'junior') || b.entryYear - a.entryYear || a.number - b.number,
    )
