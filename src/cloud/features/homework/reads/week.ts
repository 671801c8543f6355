import { addDays, dayInShanghai, daysUpTo } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedChild } from '../../../identity/authorized'
import type { Week } from '../shapes'
import { assessDay, daysOf, gradeInForce, toWeekDay } from './class-days'
import type { ClassRow, DayRow } from './class-days'
import { calendarOf, toCalendar } from './school-calendar'
import type { CalendarRow } from './school-calendar'
import { CLASS_FIELDS, list, ofClass } from './sql'
import { bandsOf, measuredOn } from './time-reports'
import type { BandRow } from './time-reports'

interface WeekRow {
  class: ClassRow
  calendar: CalendarRow
  days: DayRow[]
  bands: BandRow[]
  mine: { day: Day; band: number }[]
}

const [FROM, TODAY] = ['$5::date', '$6::date']

const WEEK = {
  name: 'week',
  text: `
    select json_build_object(${CLASS_FIELDS}) as class, ${calendarOf('c', FROM, TODAY)} as calendar,
      ${daysOf('c', FROM, TODAY)} as days, ${bandsOf('c', FROM, TODAY)} as bands,
      ${list(
        `json_build_object('day', r.day, 'band', r.band)`,
        `from time_report r where ${ofClass('r', 'c')} and r.day between ${FROM} and ${TODAY} and r.child_id = $4`,
      )} as mine
    from class c where c.district_id = $1 and c.school_id = $2 and c.class_id = $3`,
}

/** The seven days up to and including today, with what families measured of them. */
export async function readWeek(db: Database, child: AuthorizedChild, now: Date): Promise<Week> {
  const today = dayInShanghai(now)
  const { districtId, schoolId, classId, childId } = child
  const values = [districtId, schoolId, classId, childId, addDays(today, -6), today]
  const [row] = await db.run<WeekRow>(WEEK, values)
  if (!row) throw new AppError('not-found')
  const calendar = toCalendar(row.calendar)
  return {
    days: daysUpTo(today, 7).map((day) => {
      const assessed = assessDay(row.class, day, calendar, row.days)
      return {
        ...toWeekDay(assessed),
        overrunMinutes: assessed.overrunMinutes,
        measured: measuredOn(day, row.bands, gradeInForce(row.class, day)),
        myBand: row.mine.find((report) => report.day === day)?.band ?? null,
      }
    }),
  }
}
