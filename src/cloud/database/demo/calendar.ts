import { addDays, instantAt, weekdayOf } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import { schoolYearOf } from '../../../policy/calendar/grade'
import { kindOfDay } from '../../../policy/calendar/school-day'
import type { DayKind, OwnDay, SchoolCalendar, Term } from '../../../policy/calendar/school-day'
import { statutoryDay } from '../../../policy/calendar/statutory'

const SCHOOL_DAYS_BACK = 10
const LOOK_BACK_DAYS = 35
const LOOK_AHEAD_DAYS = 21

/** The demo's days around `today`; every school has the same calendar. */
export interface DemoCalendar {
  today: Day
  /** What is later has not happened yet; by default the whole of today is over. */
  now: Date
  terms: Term[]
  ownDays: OwnDay[]
  /** The last ten school days up to today, oldest first; never before 1 September of the school year. */
  past: Day[]
  /** The next school days, soonest first; today is not among them. */
  coming: Day[]
  kindOf: (day: Day) => DayKind
}

/** 9/1–1/30 and 3/5–7/1 (policy-facts §6), of this school year and the next. */
function termsAround(today: Day): Term[] {
  const year = schoolYearOf(today)
  return [year, year + 1].flatMap((autumn) => [
    { startsOn: `${autumn}-09-01`, endsOn: `${autumn + 1}-01-30`, name: `${autumn}–${autumn + 1} 学年上学期` },
    { startsOn: `${autumn + 1}-03-05`, endsOn: `${autumn + 1}-07-01`, name: `${autumn}–${autumn + 1} 学年下学期` },
  ])
}

const latest = (a: Day, b: Day) => (a > b ? a : b)
const earliest = (a: Day, b: Day) => (a < b ? a : b)

/** In a break nothing would be shown, so a made-up term fills it for four weeks on both sides. */
function withDemoTerm(today: Day): Term[] {
  const terms = termsAround(today)
  if (terms.some((term) => term.startsOn <= today && today <= term.endsOn)) return terms
  const before = terms.filter((term) => term.endsOn < today).at(-1)
  const after = terms.find((term) => term.startsOn > today)
  const startsOn = latest(addDays(today, -28), addDays(before?.endsOn ?? today, 1))
  const endsOn = earliest(addDays(today, 28), addDays(after?.startsOn ?? today, -1))
  return [...terms, { startsOn, endsOn, name: '示例学期（假期中演示用）' }].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

const FIXED_HOLIDAYS = ['01-01', '05-01', '10-01']

/** Where the statutory calendar leaves it open, the demo schools say it themselves, as a real school would. */
function ownDaysAround(today: Day): OwnDay[] {
  const length = LOOK_BACK_DAYS + LOOK_AHEAD_DAYS + 1
  return Array.from({ length }, (_, index) => addDays(today, index - LOOK_BACK_DAYS))
    .map((day) => ({ day, kind: statutoryDay(day).kind }))
    .filter(({ kind }) => kind === 'unknown' || kind === 'make-up-workday')
    .map(({ day, kind }) => ({
      day,
      isSchoolDay: kind === 'make-up-workday' || (weekdayOf(day) <= 5 && !FIXED_HOLIDAYS.includes(day.slice(5))),
      note: kind === 'make-up-workday' ? '示例校历：调休上课' : '示例校历',
    }))
}

/** Terms that always cover `today`, and the school days that get homework. */
export function demoCalendar(today: Day, now: Date = instantAt(addDays(today, 1), '00:00')): DemoCalendar {
  const terms = withDemoTerm(today)
  const inTerm = (day: Day) => terms.some((term) => term.startsOn <= day && day <= term.endsOn)
  const ownDays = ownDaysAround(today).filter(({ day }) => inTerm(day))
  const calendar: SchoolCalendar = { terms, days: ownDays, statutory: (day) => statutoryDay(day).kind }
  const kindOf = (day: Day) => kindOfDay(day, calendar)
  // A class moves up on 1 September: homework across it would need two sets of classes.
  const hasSchool = (day: Day) => kindOf(day) === 'school-day' && schoolYearOf(day) === schoolYearOf(today)
  const days = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => addDays(today, from + index)).filter(hasSchool)
  return {
    today,
    now,
    terms,
    ownDays,
    past: days(-LOOK_BACK_DAYS, 0).slice(-SCHOOL_DAYS_BACK),
    coming: days(1, LOOK_AHEAD_DAYS).slice(0, 5),
    kindOf,
  }
}
