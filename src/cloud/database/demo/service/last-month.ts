import { addDays, weekdayOf } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { DemoRows } from '../rows'
import type { DemoOffering } from './offerings'
import type { ServiceSchool } from './service-school'

/** Of each club, on average. */
const AWAY = 2
const SESSION_MINUTES = 60

/** The service record of the month before the shown day, locked on its first: what each leader held on the school days there were. */
export function addLastMonth(rows: DemoRows, school: ServiceSchool, clubs: readonly DemoOffering[], leaders: ReadonlyMap<string, number>): void {
  const { key, officeId, calendar, shownDay } = school
  const first: Day = `${shownDay.slice(0, 7)}-01`
  const month = addDays(first, -1).slice(0, 7)
  const days = Array.from({ length: 31 }, (_, back) => addDays(first, -1 - back)).filter((day) => day.startsWith(month) && calendar.kindOf(day) === 'school-day')
  for (const [name, leaderId] of leaders) {
    const led = days.flatMap((day) => clubs.filter((club) => club.name === name && club.weekday === weekdayOf(day)))
    if (led.length === 0) continue
    const attended = led.reduce((sum, { capacity }) => sum + capacity - AWAY, 0)
    rows.serviceRecord.push({
      ...key, month, leaderId, sessions: led.length, delayedCare: 0, minutes: led.length * SESSION_MINUTES, attended,
      amountFen: null, lockedBy: officeId, lockedAt: `${first}T08:00:00+08:00`,
    })
  }
}
