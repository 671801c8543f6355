import { and, eq } from 'drizzle-orm'
import type { GuardianRights } from '../../../../contract/roles'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { child, guardianship } from '../../../database/schema'
import type { AuthorizedChild } from '../../../identity/authorized'
import { freePlacesOf } from '../../after-school/writes/free-places'
import { forgetIfNothingLeft } from './people'

type Orm = Database['orm']

const guardianshipOf = (at: AuthorizedChild, personId: number) =>
  and(sameSchool(guardianship, at), eq(guardianship.childId, at.childId), eq(guardianship.personId, personId))

const childRow = (at: AuthorizedChild) =>
  and(sameSchool(child, at), eq(child.childId, at.childId))

/** The child's guardians, while nobody else changes them: two who remove each other at once would leave none. */
async function guardiansLocked(tx: Orm, at: AuthorizedChild) {
  await tx.select({ id: child.childId }).from(child).where(childRow(at)).for('update')
  return tx
    .select({ personId: guardianship.personId, rights: guardianship.rights })
    .from(guardianship)
    .where(and(sameSchool(guardianship, at), eq(guardianship.childId, at.childId)))
}

type Guardians = Awaited<ReturnType<typeof guardiansLocked>>

function mustKnow(guardians: Guardians, personId: number) {
  if (!guardians.some((guardian) => guardian.personId === personId)) throw new AppError('not-found')
}

/** Refuses with `last-guardian` what would leave the child without anybody of full rights. */
function mustLeaveOneFull(guardians: Guardians, withoutPersonId: number) {
  if (!guardians.some((guardian) => guardian.rights === 'full' && guardian.personId !== withoutPersonId)) {
    throw new AppError('last-guardian')
  }
}

/** What I may do is what I still am when the rows are locked: a fellow may have taken it a moment ago. */
function mustBeFull(guardians: Guardians, personId: number) {
  const me = guardians.find((guardian) => guardian.personId === personId)
  if (me?.rights !== 'full') throw new AppError('not-allowed')
}

/** Changes what a guardian may do for the child. */
export async function setGuardianRights(
  orm: Orm,
  at: AuthorizedChild,
  personId: number,
  rights: GuardianRights,
): Promise<void> {
  await orm.transaction(async (tx) => {
    const guardians = await guardiansLocked(tx, at)
    mustBeFull(guardians, at.personId)
    mustKnow(guardians, personId)
    if (rights !== 'full') mustLeaveOneFull(guardians, personId)
    await tx.update(guardianship).set({ rights }).where(guardianshipOf(at, personId))
  })
}

/** Ends somebody's guardianship; whoever has nothing else at the school is forgotten. */
export async function removeGuardian(orm: Orm, at: AuthorizedChild, personId: number): Promise<void> {
  await orm.transaction(async (tx) => {
    const guardians = await guardiansLocked(tx, at)
    mustBeFull(guardians, at.personId)
    mustKnow(guardians, personId)
    mustLeaveOneFull(guardians, personId)
    await tx.delete(guardianship).where(guardianshipOf(at, personId))
    await forgetIfNothingLeft(tx, at, [personId])
  })
}

/**
 * Ends one's own guardianship. With the last guardian the child and its reports go; the last one with full rights
 * among others gets `last-guardian`: hand the rights on, or delete the child.
 */
export async function leaveClass(orm: Orm, at: AuthorizedChild): Promise<{ childDeleted: boolean }> {
  return orm.transaction(async (tx) => {
    const guardians = await guardiansLocked(tx, at)
    mustKnow(guardians, at.personId)
    const childDeleted = guardians.length === 1
    if (childDeleted) await forgetChild(tx, at)
    else {
      mustLeaveOneFull(guardians, at.personId)
      await tx.delete(guardianship).where(guardianshipOf(at, at.personId))
    }
    await forgetIfNothingLeft(tx, at, [at.personId])
    return { childDeleted }
  })
}

/** The row of the child takes everything about it along; its places are free again. */
async function forgetChild(tx: Orm, at: AuthorizedChild): Promise<void> {
  await freePlacesOf(tx, at)
  await tx.delete(child).where(childRow(at))
}

/** Deletes the child and everything about it, its after-school choice, marks and collectors too; nothing of it is kept (个人信息保护法 art. 47). */
export async function deleteChild(orm: Orm, at: AuthorizedChild): Promise<void> {
  await orm.transaction(async (tx) => {
    const guardians = await guardiansLocked(tx, at)
    mustBeFull(guardians, at.personId)
    await forgetChild(tx, at)
    await forgetIfNothingLeft(tx, at, guardians.map(({ personId }) => personId))
  })
}
