import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
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
    .where(and(sameSchool(person, at), eq(person.personId, personId)))
  return row?.openid
}
