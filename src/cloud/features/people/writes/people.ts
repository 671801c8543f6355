import { and, eq, inArray, not, or, sql } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { accessLog, person } from '../../../database/schema'
import type { AuthorizedClass, AuthorizedSchool } from '../../../identity/authorized'

type Orm = Database['orm']

/** The person of an openid at the school, made when new; `rename` gives somebody known the new name too. */
export async function upsertPerson(
  orm: Orm,
  at: AuthorizedSchool,
  { openid, displayName, rename }: { openid: string; displayName: string; rename: boolean },
): Promise<number> {
  const [row] = await orm
    .insert(person)
    .values({ districtId: at.districtId, schoolId: at.schoolId, openid, displayName })
    .onConflictDoUpdate({
      target: [person.districtId, person.schoolId, person.openid],
      set: rename ? { displayName } : { openid },
    })
    .returning({ personId: person.personId })
  if (!row) throw new AppError('unavailable')
  return row.personId
}

const own = (table: string, column: string) =>
  sql.raw(`exists (select 1 from ${table} x where x.district_id = person.district_id
    and x.school_id = person.school_id and x.${column} = person.person_id)`)

/**
 * Deletes those of the people whom nothing ties to the school any more. Whoever posted homework, published an overrun
 * or a plan, corrected a record or is named in the access log stays, because what they did stays (未成年人网络保护条例 art. 36); without a telephone.
 */
export async function forgetIfNothingLeft(orm: Orm, at: AuthorizedSchool, personIds: number[]): Promise<void> {
  if (personIds.length === 0) return
  const these = and(sameSchool(person, at), inArray(person.personId, personIds))
  const active = or(
    person.isOffice,
    own('guardianship', 'person_id'),
    own('class', 'class_teacher_id'),
    own('teaching_assignment', 'person_id'),
  )
  const remembered = or(
    own('homework', 'person_id'),
    own('overrun', 'published_by'),
    own('access_log', 'person_id'),
    own('service_plan_version', 'published_by'),
    own('record_correction', 'corrected_by'),
  )
  if (!active || !remembered) return
  await orm.delete(person).where(and(these, not(active), not(remembered)))
  await orm.update(person).set({ phone: null }).where(and(these, not(active)))
}

/** Notes that a member of staff looked at or changed children's records; `childId` null is the whole class list. */
export async function logAccess(
  orm: Orm,
  at: AuthorizedClass,
  entry: { personId: number; childId: number | null; act: 'roster-read' | 'join-decided'; at: Date },
): Promise<void> {
  await orm.insert(accessLog).values({
    districtId: at.districtId,
    schoolId: at.schoolId,
    classId: at.classId,
    personId: entry.personId,
    childId: entry.childId,
    act: entry.act,
    at: entry.at.toISOString(),
  })
}

/** My name and telephone at one school. */
export async function updateMe(
  orm: Orm,
  at: AuthorizedSchool,
  { personId, displayName, phone }: { personId: number; displayName: string; phone: string | null },
): Promise<void> {
  await orm
    .update(person)
    .set({ displayName, phone })
    .where(and(sameSchool(person, at), eq(person.personId, personId)))
}
