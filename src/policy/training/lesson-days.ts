import { addDays, weekdayOf } from '../calendar/day'
import type { Day } from '../calendar/day'
import type { StatutoryKind } from '../calendar/school-day'

/** A day with a lesson, and what the State Council's calendar makes of it. */
export interface LessonDay {
  day: Day
  kind: StatutoryKind
}

/** The same day of the month so many months later, or that month's last: 30 November and three months are 28 February. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const firstOf = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const last = addDays(firstOf(months + 1), -1)
  const same = `${last.slice(0, 8)}${day.slice(8)}`
  return same < last ? same : last
}

interface Span {
  firstDay: Day | null
  /** For how long one pays at once. */
  months: number | null
  times: readonly { weekdays: readonly number[] }[]
}

/**
 * Every day on which a lesson of what is paid for may be: the first one, then the days of the week until the months are
 * over. null while the first day, the months or the days of a week were not told.
 */
export function lessonDaysOf({ firstDay, months, times }: Span, statutory: (day: Day) => StatutoryKind): LessonDay[] | null {
  const isTold = times.length > 0 && times.every(({ weekdays }) => weekdays.length > 0)
  if (firstDay === null || months === null || !isTold) return null
  const weekdays = new Set(times.flatMap((time) => time.weekdays))
  const end = addMonths(firstDay, months)
  const days: LessonDay[] = [{ day: firstDay, kind: statutory(firstDay) }]
  for (let day = addDays(firstDay, 1); day < end; day = addDays(day, 1)) {
    if (weekdays.has(weekdayOf(day))) days.push({ day, kind: statutory(day) })
  }
  return days
}
