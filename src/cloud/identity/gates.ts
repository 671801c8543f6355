import { AppError } from '../app-error'
import type { Context } from '../context'
import type { SchoolKey } from '../input'
import { mintChild, mintClass, mintDistrict, mintSchool } from './authorized'
import type { AuthorizedChild, AuthorizedClass, AuthorizedDistrict, AuthorizedSchool } from './authorized'
import { classExists, guardianOf, isOfficerOf, schoolExists, staffAtSchool } from './reads'
import type { StaffRow } from './reads'

/*
 * The gates of every procedure. Whoever asks about somebody else's school learns `not-allowed` whether it exists or
 * not; the public gates answer `not-found`, because what they guard is public.
 */

/** A person who works at a school, and what they do there. */
export interface Staff extends StaffRow {
  school: AuthorizedSchool
}

/** The openid the platform vouches for; `not-signed-in` without one. */
export function requireIdentity(ctx: Context): string {
  if (!ctx.openid) throw new AppError('not-signed-in')
  return ctx.openid
}

/** A row of staffAtSchool made into staff, or `not-allowed`: guardians have a row too, but no post. */
export function asStaff(key: SchoolKey, row: StaffRow | undefined): Staff {
  if (!row || !(row.isOffice || row.teaches.length || row.classTeacherOf.length)) throw new AppError('not-allowed')
  return { ...row, school: mintSchool(key) }
}

export async function requireStaff(ctx: Context, key: SchoolKey): Promise<Staff> {
  return asStaff(key, await staffAtSchool(ctx.db, key, requireIdentity(ctx)))
}

export async function requireOffice(ctx: Context, key: SchoolKey): Promise<Staff> {
  const staff = await requireStaff(ctx, key)
  if (!staff.isOffice) throw new AppError('not-allowed')
  return staff
}

/** Whoever teaches `subjectCode` in every one of the classes. */
export function checkTeaches(staff: Staff, classIds: number[], subjectCode: string): void {
  const teaches = (classId: number) => staff.teaches.some((a) => a.classId === classId && a.subjectCode === subjectCode)
  if (!classIds.every(teaches)) throw new AppError('not-allowed')
}

/** Staff with a part in one class: its teachers, its class teacher, the office. */
export async function requireStaffOfClass(
  ctx: Context,
  key: SchoolKey & { classId: number },
): Promise<{ staff: Staff; class: AuthorizedClass }> {
  const staff = await requireStaff(ctx, key)
  const mine = staff.classTeacherOf.includes(key.classId) || staff.teaches.some((a) => a.classId === key.classId)
  if (!mine && !(staff.isOffice && (await classExists(ctx.db, key, key.classId)))) throw new AppError('not-allowed')
  return { staff, class: mintClass(key, key.classId) }
}

/** The class teacher of the class, or the office of its school. */
export async function requireClassLead(
  ctx: Context,
  key: SchoolKey & { classId: number },
): Promise<{ staff: Staff; class: AuthorizedClass; as: 'class-teacher' | 'school-office' }> {
  const { staff, class: klass } = await requireStaffOfClass(ctx, key)
  if (staff.classTeacherOf.includes(key.classId)) return { staff, class: klass, as: 'class-teacher' }
  if (staff.isOffice) return { staff, class: klass, as: 'school-office' }
  throw new AppError('not-allowed')
}

/** The class teacher of the class, and nobody else: children's names are in what follows. */
export async function requireClassTeacher(
  ctx: Context,
  key: SchoolKey & { classId: number },
): Promise<{ staff: Staff; class: AuthorizedClass }> {
  const staff = await requireStaff(ctx, key)
  if (!staff.classTeacherOf.includes(key.classId)) throw new AppError('not-allowed')
  return { staff, class: mintClass(key, key.classId) }
}

/** Anybody the school knows: staff and guardians. */
export async function requirePerson(
  ctx: Context,
  key: SchoolKey,
): Promise<{ school: AuthorizedSchool; personId: number }> {
  const row = await staffAtSchool(ctx.db, key, requireIdentity(ctx))
  if (!row) throw new AppError('not-allowed')
  return { school: mintSchool(key), personId: row.personId }
}

/** A guardian of the child; acts that change something ask for `full` rights. */
export async function requireGuardian(
  ctx: Context,
  key: SchoolKey & { childId: number },
  rights: 'full' | 'any',
): Promise<AuthorizedChild> {
  const row = await guardianOf(ctx.db, key, key.childId, requireIdentity(ctx))
  if (!row || (rights === 'full' && row.rights !== 'full')) throw new AppError('not-allowed')
  return mintChild(mintClass(key, row.classId), key.childId, row.personId, row.rights)
}

export async function requireOfficer(ctx: Context, districtId: number): Promise<AuthorizedDistrict> {
  if (!(await isOfficerOf(ctx.db, districtId, requireIdentity(ctx)))) throw new AppError('not-allowed')
  return mintDistrict(districtId)
}

/** Any existing school, for what is public; `not-found` otherwise. */
export async function publicSchool(ctx: Context, key: SchoolKey): Promise<AuthorizedSchool> {
  if (!(await schoolExists(ctx.db, key))) throw new AppError('not-found')
  return mintSchool(key)
}

/** Any existing class, for what is public. */
export async function publicClass(ctx: Context, key: SchoolKey & { classId: number }): Promise<AuthorizedClass> {
  if (!(await classExists(ctx.db, key, key.classId))) throw new AppError('not-found')
  return mintClass(key, key.classId)
}
