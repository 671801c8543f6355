import { and, eq, gte, lte, ne } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school, schoolDay, term } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'

const termsOf = (at: AuthorizedSchool) => sameSchool(term, at)

/** Adds a term, or changes the one that starts that day; `bad-input` when it overlaps with another. */
export async function setTerm(
  db: Database,
  at: AuthorizedSchool,
  { startsOn, endsOn, name }: { startsOn: Day; endsOn: Day; name: string },
): Promise<void> {
  await db.orm.transaction(async (tx) => {
    // One change at a time for one school, or two new terms would not see each other.
    await tx
      .select({ id: school.schoolId })
      .from(school)
      .where(sameSchool(school, at))
      .for('update')
    const [other] = await tx
      .select({ startsOn: term.startsOn })
      .from(term)
      .where(and(termsOf(at), ne(term.startsOn, startsOn), lte(term.startsOn, endsOn), gte(term.endsOn, startsOn)))
      .limit(1)
    if (other) throw new AppError('bad-input', [{ path: 'startsOn', message: 'overlaps' }])
    await tx
      .insert(term)
      .values({ districtId: at.districtId, schoolId: at.schoolId, startsOn, endsOn, name })
      .onConflictDoUpdate({ target: [term.districtId, term.schoolId, term.startsOn], set: { endsOn, name } })
  })
}

/** Takes a term out of the calendar; one that is gone already is not missed. */
export async function removeTerm(db: Database, at: AuthorizedSchool, startsOn: Day): Promise<void> {
  await db.orm.delete(term).where(and(termsOf(at), eq(term.startsOn, startsOn)))
}

/** The school's own word on one day; it wins over the statutory calendar. */
export async function setDay(
  db: Database,
  at: AuthorizedSchool,
  { day, isSchoolDay, note, goesBy = null }: { day: Day; isSchoolDay: boolean; note: string; goesBy?: number | null },
): Promise<void> {
  await db.orm
    .insert(schoolDay)
    .values({ districtId: at.districtId, schoolId: at.schoolId, day, isSchoolDay, note, goesBy })
    .onConflictDoUpdate({
      target: [schoolDay.districtId, schoolDay.schoolId, schoolDay.day],
      set: { isSchoolDay, note, goesBy },
    })
}

/** Takes the school's word back: the day is again what its terms and the statutory calendar make it. */
export async function clearDay(db: Database, at: AuthorizedSchool, day: Day): Promise<void> {
  await db.orm
    .delete(schoolDay)
    .where(and(sameSchool(schoolDay, at), eq(schoolDay.day, day)))
}
