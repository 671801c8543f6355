import { weekdayOf } from '../calendar/day'
import type { Day } from '../calendar/day'
import type { DayKind } from '../calendar/school-day'
import type { Provision } from '../provision'
import type { Weekday } from './clock'
import { SCHOOL_DAYS_ONLY } from './rules'

export interface ServiceDay {
  service: 'takes-place' | 'none' | 'unknown'
  /** Whose offerings the day has; null where there are none, or where nobody has said which. */
  weekday: Weekday | null
  clause: Provision
}

const SCHOOL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5]

/**
 * Whether there is after-school service on a day, and by which weekday's plan: on school days only (教基厅函〔2023〕26 号). A school
 * day at a weekend (调休) has the weekday that the school names, and none is guessed.
 */
export function serviceOn(day: Day, kind: DayKind, goesBy: Weekday | null = null): ServiceDay {
  const clause = SCHOOL_DAYS_ONLY
  if (kind === 'weekend' || kind === 'holiday' || kind === 'break') return { service: 'none', weekday: null, clause }
  const weekday = goesBy ?? SCHOOL_WEEK.find((each) => each === weekdayOf(day)) ?? null
  if (kind === 'unknown') return { service: 'unknown', weekday: null, clause }
  return { service: weekday === null ? 'unknown' : 'takes-place', weekday, clause }
}
