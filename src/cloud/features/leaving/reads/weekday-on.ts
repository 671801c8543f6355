import { and, eq } from 'drizzle-orm'
import type { Weekday } from '../../../../policy/after-school/clock'
import { serviceOn } from '../../../../policy/after-school/service-day'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { schoolDay } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'

/** No offering and no family's word has it. */
const NO_WEEKDAY = 0

/** What a school says of a day itself; null where it says nothing. */
type OwnWord = Pick<typeof schoolDay.$inferSelect, 'isSchoolDay' | 'goesBy'> | null

/**
 * The weekday whose service a day has: its own from Monday to Friday, the one the school names for a make-up day at a
 * weekend, and none, 0, until it does or when the school says that there is no school.
 */
export function weekdayBy(day: Day, own: OwnWord): number {
  const goesBy = (own?.goesBy ?? null) as Weekday | null
  return serviceOn(day, own?.isSchoolDay === false ? 'holiday' : 'school-day', goesBy).weekday ?? NO_WEEKDAY
}

/** The same, asking what the school says of the day. */
export async function weekdayOn(orm: Database['orm'], at: AuthorizedSchool, day: Day): Promise<number> {
  const [own] = await orm
    .select({ isSchoolDay: schoolDay.isSchoolDay, goesBy: schoolDay.goesBy })
    .from(schoolDay)
    .where(and(sameSchool(schoolDay, at), eq(schoolDay.day, day)))
  return weekdayBy(day, own ?? null)
}
