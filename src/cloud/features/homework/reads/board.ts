import type { Day } from '../../../../policy/calendar/day'
import { gradeOn } from '../../../../policy/calendar/grade'
import { kindOfDay } from '../../../../policy/calendar/school-day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Board } from '../shapes'
import { assessDay, daysOf, nameOfClass } from './class-days'
import type { ClassRow, DayRow } from './class-days'
import { calendarOf, toCalendar } from './school-calendar'
import type { CalendarRow } from './school-calendar'
import { CLASS_FIELDS, list, ofSchool } from './sql'

interface BoardRow {
  schoolName: string
  isDemo: boolean
  calendar: CalendarRow
  classes: (ClassRow & { days: DayRow[] })[]
}

const DAY = '$3::date'

const BOARD = {
  name: 'board',
  text: `
    select s.name as "schoolName", s.is_demo as "isDemo", ${calendarOf('s', DAY, DAY)} as calendar,
      ${list(
        `json_build_object(${CLASS_FIELDS}, 'days', ${daysOf('c', DAY, DAY)})`,
        `from class c where ${ofSchool('c', 's')}`,
      )} as classes
    from school s where s.district_id = $1 and s.school_id = $2`,
}

/** The public board of a school for one day: every class that is in a grade that day, by grade and number. */
export async function readBoard(db: Database, key: AuthorizedSchool, day: Day, now: Date): Promise<Board> {
  const [row] = await db.run<BoardRow>(BOARD, [key.districtId, key.schoolId, day])
  if (!row) throw new AppError('not-found')
  const calendar = toCalendar(row.calendar)
  return {
    readAt: now.toISOString(),
    schoolName: row.schoolName,
    isDemo: row.isDemo,
    day,
    dayKind: kindOfDay(day, calendar),
    classes: row.classes
      .flatMap((klass) => {
        const grade = gradeOn(day, klass)
        return typeof grade === 'number' ? [{ klass, grade }] : []
      })
      .sort((a, b) => a.grade - b.grade || a.klass.number - b.klass.number)
      .map(({ klass }) => ({ ...assessDay(klass, day, calendar, klass.days), class: nameOfClass(klass, day) })),
  }
}
