import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { statutoryDay } from '../../../../policy/calendar/statutory'
import type { ImportedYear } from '../../../../policy/calendar/statutory'
import type { Database } from '../../../database/connect'
import { statutoryDay as importedDay } from '../../../database/reference-tables'
import { sameSchool } from '../../../database/same-school'
import { school, schoolDay, term } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Calendar } from '../shapes'

/** A school's terms, its own days and the statutory days of its terms' years, as far as they are known. */
export async function readCalendar(db: Database, at: AuthorizedSchool, today: Day): Promise<Calendar> {
  const [named, terms, days] = await Promise.all([
    db.orm
      .select({ name: school.name })
      .from(school)
      .where(sameSchool(school, at)),
    db.orm
      .select({ startsOn: term.startsOn, endsOn: term.endsOn, name: term.name })
      .from(term)
      .where(sameSchool(term, at))
      .orderBy(asc(term.startsOn)),
    db.orm
      .select({ day: schoolDay.day, isSchoolDay: schoolDay.isSchoolDay, note: schoolDay.note, goesBy: schoolDay.goesBy })
      .from(schoolDay)
      .where(sameSchool(schoolDay, at))
      .orderBy(asc(schoolDay.day)),
  ])
  return { schoolName: named[0]?.name ?? '', today, terms, days, ...(await statutoryOf(db, at.districtId, terms)) }
}

async function statutoryOf(
  db: Database,
  districtId: number,
  terms: Calendar['terms'],
): Promise<Pick<Calendar, 'statutory' | 'unknownYears'>> {
  // A term ends at most a few years on: the days are walked one by one.
  const years = [...new Set(terms.flatMap(({ startsOn, endsOn }) => yearsBetween(startsOn, endsOn)))].sort()
  const imported = await importedYears(db, districtId, years)
  const statutory: Calendar['statutory'] = []
  for (const year of years) {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const { kind, name = '' } = statutoryDay(day, imported)
      if (kind === 'holiday' || kind === 'make-up-workday') statutory.push({ day, kind, name })
    }
  }
  // 1 October is a holiday in every year that is known at all.
  return { statutory, unknownYears: years.filter((year) => statutoryDay(`${year}-10-01`, imported).kind === 'unknown') }
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

const yearsBetween = (from: Day, to: Day) =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)

async function importedYears(db: Database, districtId: number, years: number[]): Promise<ImportedYear[]> {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  const rows = await db.orm
    .select({ day: importedDay.day, kind: importedDay.kind, name: importedDay.name })
    .from(importedDay)
    .where(
      and(
        eq(importedDay.districtId, districtId),
        gte(importedDay.day, `${first}-01-01`),
        lte(importedDay.day, `${last}-12-31`),
      ),
    )
  return years
    .map((year) => ({ year, days: rows.filter((row) => yearOf(row.day) === year) }))
    .filter(({ days }) => days.length > 0)
}
