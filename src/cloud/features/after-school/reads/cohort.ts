import { and, eq } from 'drizzle-orm'
import type { Stage } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { schoolClass } from '../../../database/schema'
import type { AuthorizedClass } from '../../../identity/authorized'

/** What the grade and name of a class are computed from. */
export async function cohortOf(
  orm: Database['orm'],
  at: AuthorizedClass,
): Promise<{ classId: number; stage: Stage; entryYear: number; number: number }> {
  const { classId, stage, entryYear, number } = schoolClass
  const [row] = await orm
    .select({ classId, stage, entryYear, number })
    .from(schoolClass)
    .where(and(sameSchool(schoolClass, at), eq(classId, at.classId)))
  if (!row) throw new AppError('not-found')
  return row
}
