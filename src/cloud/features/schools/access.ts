import { AppError } from '../../app-error'
import type { Context } from '../../context'
import { mintClass } from '../../identity/authorized'
import type { AuthorizedClass, AuthorizedSchool } from '../../identity/authorized'
import { requireOffice } from '../../identity/gates'
import { classExists, isStaff } from '../../identity/reads'
import type { SchoolKey } from '../../input'

/** A class of the school whose office asks; a class of another school is not found there. */
export async function requireOfficeOfClass(
  ctx: Context,
  key: SchoolKey & { classId: number },
): Promise<AuthorizedClass> {
  await requireOffice(ctx, key)
  if (!(await classExists(ctx.db, key, key.classId))) throw new AppError('not-found')
  return mintClass(key, key.classId)
}

/** Whoever is made class teacher works at the school already: a guardian never becomes one by a slip of the finger. */
export async function checkWorksHere(ctx: Context, at: AuthorizedSchool, personId: number): Promise<void> {
  if (!(await isStaff(ctx.db, at, personId))) throw new AppError('not-found')
}
