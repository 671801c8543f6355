import { addDays, weekdayOf } from './day'
import type { Day } from './day'

export type StatutoryKind = 'holiday' | 'make-up-workday' | 'workday' | 'weekend' | 'unknown'
export type DayKind = 'school-day' | 'weekend' | 'holiday' | 'break' | 'unknown'

export interface Term {
  startsOn: Day
  endsOn: Day
  name: string
}

/** The school's own word on one day. */
export interface OwnDay {
  day: Day
  isSchoolDay: boolean
  note: string
  /** Whose weekday's after-school service it has, 1 to 5, when the school names one. */
  goesBy?: number | null
}

export interface SchoolCalendar {
  terms: readonly Term[]
  days: readonly OwnDay[]
  /** Passed in, so that the holiday tables stay out of callers that do not need them. */
  statutory: (day: Day) => StatutoryKind
}

const DAYS_AHEAD = 60

function withoutOwnWord(day: Day, { terms, statutory }: SchoolCalendar): DayKind {
  if (terms.length === 0) return 'unknown'
  if (!terms.some((term) => term.startsOn <= day && day <= term.endsOn)) return 'break'
  switch (statutory(day)) {
    case 'holiday':
      return 'holiday'
    case 'weekend':
      return 'weekend'
    case 'workday':
      return 'school-day'
    // 调休: a make-up workday is a school day only when the school says so.
    case 'make-up-workday':
    case 'unknown':
      return 'unknown'
  }
}

/** What a day is at one school: its own word first, then its terms, then the statutory calendar; never a guess. */
export function kindOfDay(day: Day, calendar: SchoolCalendar): DayKind {
  const own = calendar.days.find((entry) => entry.day === day)
  if (own?.isSchoolDay) return 'school-day'
  const kind = withoutOwnWord(day, calendar)
  if (!own || kind === 'weekend' || kind === 'break') return kind
  return weekdayOf(day) > 5 && kind === 'unknown' ? 'weekend' : 'holiday'
}

/** The next `count` days with school, or that may have school, from `from` itself on; looks 60 days ahead. */
export function comingSchoolDays(
  from: Day,
  count: number,
  calendar: SchoolCalendar,
): { day: Day; kind: 'school-day' | 'unknown' }[] {
  const found: { day: Day; kind: 'school-day' | 'unknown' }[] = []
  for (let ahead = 0; ahead <= DAYS_AHEAD && found.length < count; ahead += 1) {
    const day = addDays(from, ahead)
    const kind = kindOfDay(day, calendar)
    if (kind === 'school-day' || kind === 'unknown') found.push({ day, kind })
  }
  return found
}
