import { weekdayOf } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { DemoCalendar } from '../calendar'
import type { BuiltClass } from '../demo-people'
import type { Family } from '../families-of-class'
import type { IdCounter } from '../staff-of-school'

export interface ServiceIds {
  plan: IdCounter
  leader: IdCounter
  offering: IdCounter
  collector: IdCounter
}

/** A family with the class its child is in. */
export interface ServedFamily extends Family {
  class: BuiltClass
}

/** One demo school with everything its after-school service is built from. */
export interface ServiceSchool {
  key: { districtId: number; schoolId: number }
  name: string
  classes: BuiltClass[]
  families: ServedFamily[]
  officeId: number
  calendar: DemoCalendar
  /** The day in progress: today, or the last school day when there is none today. */
  shownDay: Day
  /** The clubs take place on its weekday and on the next school day's, so that both can be shown on any day. */
  clubWeekdays: number[]
  ids: ServiceIds
}

export function serviceSchool(name: string, all: readonly BuiltClass[], calendar: DemoCalendar, ids: ServiceIds): ServiceSchool | undefined {
  const classes = all.filter((each) => each.schoolName === name)
  const [first] = classes
  const shownDay = calendar.past.at(-1)
  if (!first || !shownDay) return undefined
  const { districtId, schoolId } = first.key
  const days = [shownDay, calendar.coming[0] ?? shownDay]
  return {
    key: { districtId, schoolId },
    name,
    classes,
    families: classes.flatMap((each) => each.families.map((family) => ({ ...family, class: each }))),
    officeId: first.officeId,
    calendar,
    shownDay,
    clubWeekdays: [...new Set(days.map(weekdayOf))].filter((weekday) => weekday <= 5),
    ids,
  }
}

/** The morning, as with homework: marks of a demo are in the past at any hour of the school day, and what one taps is later. */
export const morningOf = (day: Day, minute: number): string => new Date(Date.parse(`${day}T07:30:00+08:00`) + (minute % 29) * 60_000).toISOString()
