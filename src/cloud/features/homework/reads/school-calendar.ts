import type { Day } from '../../../../policy/calendar/day'
import type { OwnDay, SchoolCalendar, Term } from '../../../../policy/calendar/school-day'
import { statutoryDay } from '../../../../policy/calendar/statutory'
import type { ImportedYear } from '../../../../policy/calendar/statutory'
import { list, ofSchool } from './sql'

/** What the database knows of a school's calendar, in one JSON. */
export interface CalendarRow {
  terms: Term[]
  days: OwnDay[]
  imported: ImportedYear['days'][number][]
}

/**
 * SQL of a CalendarRow of the school that `row` belongs to, good for the days `from` to `to`. All terms are read,
 * because a day outside every term is a break; whole years of imported days, because one row says the year is known.
 */
export const calendarOf = (row: string, from: string, to: string) => `json_build_object(
  'terms', ${list(
    `json_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on, 'name', t.name)`,
    `from term t where ${ofSchool('t', row)}`,
  )},
  'days', ${list(
    `json_build_object('day', o.day, 'isSchoolDay', o.is_school_day, 'note', o.note, 'goesBy', o.goes_by)`,
    `from school_day o where ${ofSchool('o', row)} and o.day between ${from} and ${to}`,
  )},
  'imported', ${list(
    `json_build_object('day', i.day, 'kind', i.kind, 'name', i.name)`,
    `from statutory_day i where i.district_id = ${row}.district_id
      and i.day between make_date(extract(year from ${from})::int, 1, 1)
        and make_date(extract(year from ${to})::int, 12, 31)`,
  )})`

/** The calendar the rules ask; the school's word and imported years on top of the published holidays. */
export function toCalendar({ terms, days, imported }: CalendarRow): SchoolCalendar {
  const byYear = new Map<number, ImportedYear['days'][number][]>()
  for (const entry of imported) {
    const year = Number(entry.day.slice(0, 4))
    byYear.set(year, [...(byYear.get(year) ?? []), entry])
  }
  const years = [...byYear].map(([year, ofYear]) => ({ year, days: ofYear }))
  return { terms, days, statutory: (day: Day) => statutoryDay(day, years).kind }
}
