import { refundOnLeaving } from '../../../../policy/after-school/choosing/refund'
import { countsAsAfterSchool } from '../../../../policy/after-school/service-kind'
import { serviceOn } from '../../../../policy/after-school/service-day'
import type { Weekday } from '../../../../policy/after-school/clock'
import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { kindOfDay } from '../../../../policy/calendar/school-day'
import type { Database } from '../../../database/connect'
import type { AuthorizedChild, AuthorizedSchool } from '../../../identity/authorized'
import { calendarOf, toCalendar } from '../../homework/reads/school-calendar'
import type { CalendarRow } from '../../homework/reads/school-calendar'
import type { LeaveAnswer, PlanContent } from '../shapes'
import { districtRules } from './district-service'
import { exemptionOf } from './exemptions'
import { publishedPlan } from './plans'

const CALENDAR = {
  name: 'calendar-of-days',
  text: `select ${calendarOf('s', '$3::date', '$4::date')} as calendar from school s where s.district_id = $1 and s.school_id = $2`,
}

/** The days with service that go by a weekday of the list, from and to inclusive. */
export async function serviceDays(db: Database, at: AuthorizedSchool, from: Day, to: Day, weekdays: readonly number[]): Promise<Day[]> {
  const [row] = await db.run<{ calendar: CalendarRow }>(CALENDAR, [at.districtId, at.schoolId, from, to])
  if (!row) return []
  const calendar = toCalendar(row.calendar)
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const goesBy = (calendar.days.find((own) => own.day === day)?.goesBy ?? null) as Weekday | null
    const { service, weekday } = serviceOn(day, kindOfDay(day, calendar), goesBy)
    if (service === 'takes-place' && weekday !== null && weekdays.includes(weekday)) days.push(day)
  }
  return days
}

/** The first and last day that one payment of the unit covers, around the day. */
function covered(per: 'month' | 'term', today: Day, { startsOn, endsOn }: PlanContent): [Day, Day] {
  if (per === 'term') return [startsOn, endsOn]
  const first = `${today.slice(0, 7)}-01`
  // 31 days after the first is in the next month, whatever the month.
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
  return [startsOn > first ? startsOn : first, endsOn < last ? endsOn : last]
}

/**
 * What a family that leaves the service today gets back, by the district's rule. Lessons are paid as they are held, so
 * nothing of them comes back.
 */
export async function refundFor(db: Database, at: AuthorizedChild, planId: number, today: Day): Promise<LeaveAnswer> {
  const { published } = await publishedPlan(db.orm, at, planId)
  const fees = published.fees.filter(({ kind }) => countsAsAfterSchool(kind))
  if (await exemptionOf(db.orm, at, today)) return { refundFen: 0, why: 'exempt' }
  if (fees.length === 0 || fees.some(({ free, amountFen }) => !free && amountFen === null)) return { refundFen: null, why: 'fee-unknown' }
  if (fees.every(({ free }) => free)) return { refundFen: 0, why: 'free' }
  const { refundRule } = await districtRules(db.orm, at.districtId)
  const weekdays = published.hours.filter(({ kind }) => countsAsAfterSchool(kind)).map(({ weekday }) => weekday)
  const paidAhead = fees.filter(({ free, per }) => !free && per !== 'lesson')
  if (paidAhead.length === 0) return { refundFen: 0, why: 'by-lesson' }
  let refundFen = 0
  for (const { amountFen, per } of paidAhead) {
    const [from, to] = covered(per === 'term' ? 'term' : 'month', today, published)
    const back = refundOnLeaving({ amountFen: amountFen ?? 0, serviceDays: await serviceDays(db, at, from, to, weekdays) }, today, refundRule)
    if (back.refund === 'to-be-published') return { refundFen: null, why: 'rule-unknown' }
    refundFen += back.refundFen
  }
  return { refundFen, why: 'computed' }
}
