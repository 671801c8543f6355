// The tables and not the package's functions: those read a day in the time zone of the process, and answer
// "workday" for any year they do not know (1.5.7 has nothing for 2027).
import chineseDays from 'chinese-days/dist/chinese-days.json'
import type { Day } from './day'
import { weekdayOf } from './day'
import type { StatutoryKind } from './school-day'

/** A year's arrangement as the State Council publishes it, entered by an officer before the package knows it. */
export interface ImportedYear {
  year: number
  days: readonly { day: Day; kind: 'holiday' | 'make-up-workday'; name: string }[]
}

const HOLIDAYS = new Map(Object.entries(chineseDays.holidays))
const MAKE_UP_WORKDAYS = new Map(Object.entries(chineseDays.workdays))

// Every yearly arrangement names 1 October. "Any day of the year" would not do: an arrangement for January can
// reach back into the December before (2019's began on 2018-12-29).
const coveredByPackage = (year: number) => HOLIDAYS.has(`${year}-10-01`)

/** The package writes "National Day,国庆节,3". */
const chineseName = (entry: string) => entry.split(',')[1] ?? entry

/** What the statutory calendar says of a day; in a year neither imported nor in the package 'unknown', no guess. */
export function statutoryDay(
  day: Day,
  importedYears: readonly ImportedYear[] = [],
): { kind: StatutoryKind; name?: string } {
  const year = Number(day.slice(0, 4))
  for (const imported of importedYears) {
    const entry = imported.days.find((each) => each.day === day)
    if (entry) return { kind: entry.kind, name: entry.name }
  }
  const isImported = importedYears.some((imported) => imported.year === year)
  if (!isImported) {
    const makeUp = MAKE_UP_WORKDAYS.get(day)
    if (makeUp !== undefined) return { kind: 'make-up-workday', name: chineseName(makeUp) }
    const holiday = HOLIDAYS.get(day)
    if (holiday !== undefined) return { kind: 'holiday', name: chineseName(holiday) }
    if (!coveredByPackage(year)) return { kind: 'unknown' }
  }
  return { kind: weekdayOf(day) > 5 ? 'weekend' : 'workday' }
}
