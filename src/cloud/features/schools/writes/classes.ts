import { and, eq } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Stage } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school, schoolClass } from '../../../database/schema'
import type { AuthorizedClass, AuthorizedSchool } from '../../../identity/authorized'
import { newClassCode } from '../../../identity/codes'
import type { OfficeClass } from '../shapes'

const classRow = (at: AuthorizedClass) =>
  and(sameSchool(schoolClass, at), eq(schoolClass.classId, at.classId))

/** Adds a class; `already-done` when the school has it, `bad-input` for a stage the school does not teach. */
export async function addClass(
  db: Database,
  at: AuthorizedSchool,
  { stage, entryYear, number, today }: { stage: Stage; entryYear: number; number: number; today: Day },
): Promise<OfficeClass> {
  const [own] = await db.orm
    .select({ kind: school.kind })
    .from(school)
    .where(sameSchool(school, at))
  if (own?.kind !== stage && own?.kind !== 'nine-year') {
    throw new AppError('bad-input', [{ path: 'stage', message: 'not-at-this-school' }])
  }
  const [added] = await db.orm
    .insert(schoolClass)
    .values({ districtId: at.districtId, schoolId: at.schoolId, stage, entryYear, number, classCode: newClassCode() })
    .onConflictDoNothing()
    .returning({ classId: schoolClass.classId, classCode: schoolClass.classCode })
  if (!added) throw new AppError('already-done')
  return {
    class: classNameOn(today, { classId: added.classId, stage, entryYear, number }),
    stage,
    entryYear,
    classCode: added.classCode,
    classTeacher: null,
    children: 0,
  }
}

/** Names the class teacher, or nobody; the caller has made sure that the person works at the school. */
export async function setClassTeacher(db: Database, at: AuthorizedClass, personId: number | null): Promise<void> {
  await db.orm.update(schoolClass).set({ classTeacherId: personId }).where(classRow(at))
}

/** Gives the class a new code; the old one, which may have gone too far, finds nothing from now on. */
export async function renewClassCode(db: Database, at: AuthorizedClass): Promise<{ classCode: string }> {
  const classCode = newClassCode()
  await db.orm.update(schoolClass).set({ classCode }).where(classRow(at))
  return { classCode }
}
