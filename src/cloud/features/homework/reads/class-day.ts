import type { Day } from '../../../../policy/calendar/day'
import type { SchoolCalendar } from '../../../../policy/calendar/school-day'
import { homeworkRule } from '../../../../policy/homework/caps'
import { mayPublishOverrun } from '../../../../policy/homework/overrun-rule'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedClass } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { leadOf } from '../access'
import type { BoardClassDay, ClassDay, OverrunOfDay, StaffClassDay } from '../shapes'
import { assessDay, daysOf, gradeInForce, nameOfClass } from './class-days'
import type { ClassRow, DayRow } from './class-days'
import { calendarOf, toCalendar } from './school-calendar'
import type { CalendarRow } from './school-calendar'
import { CLASS_FIELDS, ofSchool } from './sql'
import { inOrder, overrunsOf, tasksOf, tasksWithTeacherOf, toOverrun, toTask } from './tasks'
import type { TaskRow } from './tasks'
import { bandsOf, measuredOn } from './time-reports'
import type { BandRow } from './time-reports'
import { usedByOf, usedByOn } from './used-by'
import type { UsedByRow } from './used-by'

const DAY = '$4::date'

interface DayOfClass {
  class: ClassRow
  calendar: CalendarRow
  days: DayRow[]
}

const FACTS = `json_build_object(${CLASS_FIELDS}) as class, ${calendarOf('c', DAY, DAY)} as calendar,
  ${daysOf('c', DAY, DAY)} as days`
const ONE_CLASS = `from class c join school s on ${ofSchool('s', 'c')}
  where c.district_id = $1 and c.school_id = $2 and c.class_id = $3`

const FACTS_ONLY = { name: 'class-day-facts', text: `select ${FACTS} ${ONE_CLASS}` }

const FOR_EVERYBODY = {
  name: 'class-day-public',
  text: `select ${FACTS}, s.name as "schoolName", s.is_demo as "isDemo", ${tasksOf('c', DAY)} as tasks,
    ${overrunsOf('c', DAY)} as overruns, ${bandsOf('c', DAY, DAY)} as bands ${ONE_CLASS}`,
}

const FOR_STAFF = {
  name: 'class-day-staff',
  text: `select ${FACTS}, ${tasksWithTeacherOf('c', DAY)} as tasks, ${overrunsOf('c', DAY)} as overruns,
    ${usedByOf('c', DAY, DAY)} as "usedBy" ${ONE_CLASS}`,
}

async function readOne<Row>(
  db: Database,
  statement: typeof FACTS_ONLY,
  { districtId, schoolId, classId }: AuthorizedClass,
  day: Day,
): Promise<Row & DayOfClass> {
  const [row] = await db.run<Row & DayOfClass>(statement, [districtId, schoolId, classId, day])
  if (!row) throw new AppError('not-found')
  return row
}

/** One class day with the calendar it was judged by, for the acts on it. */
export async function readClassDay(
  db: Database,
  klass: AuthorizedClass,
  day: Day,
): Promise<{ class: ClassRow; calendar: SchoolCalendar; assessed: ClassDay }> {
  const row = await readOne(db, FACTS_ONLY, klass, day)
  const calendar = toCalendar(row.calendar)
  return { class: row.class, calendar, assessed: assessDay(row.class, day, calendar, row.days) }
}

/** One class day as anybody may see it: no child, no guardian, no teacher. */
export async function readBoardClassDay(
  db: Database,
  klass: AuthorizedClass,
  day: Day,
  now: Date,
): Promise<BoardClassDay> {
  const row = await readOne<{
    schoolName: string
    isDemo: boolean
    tasks: TaskRow[]
    overruns: OverrunOfDay[]
    bands: BandRow[]
  }>(db, FOR_EVERYBODY, klass, day)
  return {
    ...assessDay(row.class, day, toCalendar(row.calendar), row.days),
    readAt: now.toISOString(),
    schoolName: row.schoolName,
    isDemo: row.isDemo,
    class: nameOfClass(row.class, day),
    tasks: inOrder(row.tasks).map(toTask),
    overruns: row.overruns.map(toOverrun),
    measured: measuredOn(day, row.bands, gradeInForce(row.class, day)),
  }
}

/** One class day as its staff sees it, with who posted what. */
export async function readStaffClassDay(
  db: Database,
  staff: Staff,
  klass: AuthorizedClass,
  day: Day,
): Promise<StaffClassDay> {
  const row = await readOne<{
    tasks: (TaskRow & { teacherName: string })[]
    overruns: OverrunOfDay[]
    usedBy: UsedByRow[]
  }>(db, FOR_STAFF, klass, day)
  const assessed = assessDay(row.class, day, toCalendar(row.calendar), row.days)
  const grade = gradeInForce(row.class, day)
  const lead = leadOf(staff, klass.classId)
  return {
    ...assessed,
    class: nameOfClass(row.class, day),
    tasks: inOrder(row.tasks).map((task) => ({ ...toTask(task), teacherName: task.teacherName })),
    overruns: row.overruns.map(toOverrun),
    usedBy: usedByOn(day, row.usedBy, staff.personId),
    mayPublishOverrun:
      lead !== undefined &&
      mayPublishOverrun(lead, grade) &&
      homeworkRule(grade, assessed.dayKind, day).rule === 'capped',
  }
}
