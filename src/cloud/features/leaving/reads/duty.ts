import { and, asc, eq, ne } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { closedDay, duty } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { person } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'

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

/** When the day was closed, or null. */
export async function closedAt(orm: Orm, at: AuthorizedSchool, day: Day): Promise<string | null> {
  const [row] = await orm
    .select({ closedAt: closedDay.closedAt })
    .from(closedDay)
    .where(and(sameSchool(closedDay, at), eq(closedDay.day, day)))
  return row ? new Date(row.closedAt).toISOString() : null
}
