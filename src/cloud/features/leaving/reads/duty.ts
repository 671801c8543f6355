import { and, asc, eq, ne } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { closedDay, duty } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { person } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { ofSchool } from '../../homework/reads/sql'

type Orm = Database['orm']

export async function hasDuty(orm: Orm, at: AuthorizedSchool, day: Day, personId: number): Promise<boolean> {
  const rows = await orm
    .select({ day: duty.day })
    .from(duty)
    .where(and(sameSchool(duty, at), eq(duty.day, day), eq(duty.personId, personId)))
  return rows.length > 0
}

/** Who has the duty on a day, to be told something; not `except`, who sees it already. */
export async function openidsOnDuty(orm: Orm, at: AuthorizedSchool, day: Day, except: number | null): Promise<string[]> {
  const rows = await orm
    .select({ openid: person.openid })
    .from(duty)
    .innerJoin(person, and(sameSchool(person, duty), eq(person.personId, duty.personId)))
    .where(and(sameSchool(duty, at), eq(duty.day, day), except === null ? undefined : ne(duty.personId, except)))
  return rows.map(({ openid }) => openid)
}

/** Whoever has the duty on a day; the office where nobody has. */
export async function openidsToWarn(orm: Orm, at: AuthorizedSchool, day: Day): Promise<string[]> {
  const onDutyToday = await openidsOnDuty(orm, at, day, null)
  if (onDutyToday.length > 0) return onDutyToday
  const offices = await orm.select({ openid: person.openid }).from(person).where(and(sameSchool(person, at), eq(person.isOffice, true)))
  return offices.map(({ openid }) => openid)
}

/** Who has the duty on a day. */
export const onDuty = (orm: Orm, at: AuthorizedSchool, day: Day): Promise<{ personId: number; displayName: string }[]> =>
  orm
    .select({ personId: person.personId, displayName: person.displayName })
    .from(duty)
    .innerJoin(person, and(sameSchool(person, duty), eq(person.personId, duty.personId)))
    .where(and(sameSchool(duty, at), eq(duty.day, day)))
    .orderBy(asc(person.personId))

/** $3 the days. */
const OPEN = {
  name: 'days-left-open',
  text: `
    select d.day::text as day from school s, jsonb_array_elements_text($3::jsonb) as d(day)
    where s.district_id = $1 and s.school_id = $2
      and exists (select 1 from day_mark m where ${ofSchool('m', 's')} and m.day = d.day::date)
      and not exists (select 1 from closed_day c where ${ofSchool('c', 's')} and c.day = d.day::date)
    order by d.day desc`,
}

/**
 * Those of the days that are open, the latest first. Without a single mark no roll was taken: the school does not use it yet, and
 * hundreds of names help nobody.
 */
export const openDays = async (db: Database, at: AuthorizedSchool, days: readonly Day[]): Promise<Day[]> =>
  (await db.run<{ day: Day }>(OPEN, [at.districtId, at.schoolId, JSON.stringify(days)])).map(({ day }) => day)

/** When the day was closed, or null. */
export async function closedAt(orm: Orm, at: AuthorizedSchool, day: Day): Promise<string | null> {
  const [row] = await orm
    .select({ closedAt: closedDay.closedAt })
    .from(closedDay)
    .where(and(sameSchool(closedDay, at), eq(closedDay.day, day)))
  return row ? new Date(row.closedAt).toISOString() : null
}
