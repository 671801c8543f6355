import { subjectName } from '../../../policy/homework/subjects'
import { AppError } from '../../app-error'
import type { Context } from '../../context'
import type { AuthorizedClass, AuthorizedSchool } from '../../identity/authorized'
import { requireClassTeacher, requireStaff } from '../../identity/gates'
import type { Staff } from '../../identity/gates'
import type { SchoolKey } from '../../input'
import { cohortsOf } from './reads/codes'
import { classOfRequest } from './reads/roster'

/** The class teacher of the class a request waits for; `already-done` when it no longer waits. */
export async function requireDecider(
  ctx: Context,
  key: SchoolKey & { requestId: number },
): Promise<{ staff: Staff; class: AuthorizedClass }> {
  const staff = await requireStaff(ctx, key)
  if (staff.classTeacherOf.length === 0) throw new AppError('not-allowed')
  const classId = await classOfRequest(ctx.db, staff.school, key.requestId)
  if (classId === undefined) throw new AppError('already-done')
  return requireClassTeacher(ctx, { ...key, classId })
}

interface StaffGrants {
  kind: 'teacher' | 'office'
  classTeacherOf: number[]
  teaches: { classId: number; subjectCode: string }[]
}

/** An invite grants only what the school has, and a teacher something: `bad-input` says where. */
export async function checkGrants(ctx: Context, at: AuthorizedSchool, grants: StaffGrants): Promise<void> {
  const { kind, classTeacherOf, teaches } = grants
  if (kind === 'teacher' && classTeacherOf.length + teaches.length === 0) {
    throw new AppError('bad-input', [{ path: 'teaches', message: 'nothing-to-teach' }])
  }
  const wanted = [...classTeacherOf, ...teaches.map(({ classId }) => classId)]
  const known = new Set((await cohortsOf(ctx.db, at, wanted)).map(({ classId }) => classId))
  if (!classTeacherOf.every((classId) => known.has(classId))) {
    throw new AppError('bad-input', [{ path: 'classTeacherOf', message: 'no-such-class' }])
  }
  if (!teaches.every(({ classId }) => known.has(classId))) {
    throw new AppError('bad-input', [{ path: 'teaches', message: 'no-such-class' }])
  }
  // subjectName gives an unknown code back as it is.
  if (!teaches.every(({ subjectCode }) => subjectName(subjectCode) !== subjectCode)) {
    throw new AppError('bad-input', [{ path: 'teaches', message: 'no-such-subject' }])
  }
}
