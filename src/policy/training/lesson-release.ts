import { addDays } from '../calendar/day'
import type { Day } from '../calendar/day'
import type { StatutoryKind } from '../calendar/school-day'
import { LESSON_RELEASE } from './rules'

// Longer than any row of days off: the walk ends also with a calendar that calls every day a holiday.
const DAYS_AHEAD = 400

/**
 * The day on which `count` working days after the day are over, make-up workdays among them; 'unknown' when the way
 * there leads through a day that the calendar does not know.
 */
export function addWorkingDays(from: Day, count: number, statutory: (day: Day) => StatutoryKind): Day | 'unknown' {
  let left = count
  for (let ahead = 1; ahead <= DAYS_AHEAD && left > 0; ahead += 1) {
    const day = addDays(from, ahead)
    const kind = statutory(day)
    if (kind === 'unknown') return 'unknown'
    if (kind === 'workday' || kind === 'make-up-workday') left -= 1
    if (left === 0) return day
  }
  return count === 0 ? from : 'unknown'
}

/** How many working days there are after `from` up to `to`, that one among them; none when it is over, 'unknown' as above. */
export function workingDaysUntil(from: Day, to: Day, statutory: (day: Day) => StatutoryKind): number | 'unknown' {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const kind = statutory(day)
    if (kind === 'unknown') return 'unknown'
    if (kind === 'workday' || kind === 'make-up-workday') count += 1
  }
  return count
}

/** The last day on which a family may still say that a lesson was not given. */
export const lessonReleasedOn = (lessonDay: Day, statutory: (day: Day) => StatutoryKind): Day | 'unknown' =>
  addWorkingDays(lessonDay, LESSON_RELEASE.value, statutory)
