import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { person } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'

/** Whom to tell about a new request. */
export async function openidOfClassTeacher(
  db: Database,
  at: AuthorizedSchool,
  personId: number,
): Promise<string | undefined> {
  const [row] = await db.orm
    .select({ openid: person.openid })
    .from(person)
    .where(and(eq(person.districtId, at.districtId), eq(person.schoolId, at.schoolId), eq(person.personId, personId)))
  return row?.openid
}
