import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { answeredRequest, invite, person, schoolClass, teachingAssignment } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Invitation } from '../../../identity/invites'
import { writeInvite } from '../../../identity/writes'
import type { NewInvite } from '../shapes'
import { forgetIfNothingLeft } from './people'

type Orm = Database['orm']

/** Takes every post of a person at the school, `not-found` when there is none; `not-allowed` for the last of the office. */
export async function removeStaff(orm: Orm, at: AuthorizedSchool, personId: number): Promise<void> {
  await orm.transaction(async (tx) => {
    // The office's rows are locked, or two could remove each other at once.
    const office = await tx
      .select({ personId: person.personId })
      .from(person)
      .where(and(sameSchool(person, at), person.isOffice))
      .for('update')
    if (office.every((each) => each.personId === personId)) throw new AppError('not-allowed')
    const here = await tx
      .update(person)
      .set({ isOffice: false })
      .where(and(sameSchool(person, at), eq(person.personId, personId)))
      .returning({ personId: person.personId })
    if (here.length === 0) throw new AppError('not-found')
    await tx
      .update(schoolClass)
      .set({ classTeacherId: null })
      .where(and(sameSchool(schoolClass, at), eq(schoolClass.classTeacherId, personId)))
    await tx
      .delete(teachingAssignment)
      .where(and(sameSchool(teachingAssignment, at), eq(teachingAssignment.personId, personId)))
    await forgetIfNothingLeft(tx, at, [personId])
  })
}

/**
 * Invites a member of staff. The code cannot be told a second time, so the same request sent twice puts a new invite
 * in the place of the first: one is good, whichever answer arrived.
 */
export async function inviteStaff(
  orm: Orm,
  at: AuthorizedSchool,
  { personId, requestKey, invitation, now }: { personId: number; requestKey: string; invitation: Invitation; now: Date },
): Promise<NewInvite> {
  return orm.transaction(async (tx) => {
    const request = { districtId: at.districtId, schoolId: at.schoolId, personId, requestKey }
    const { code, expiresAt, codeHash } = await writeInvite(tx, at, invitation, now)
    const [first] = await tx
      .insert(answeredRequest)
      .values({ ...request, answer: { codeHash }, answeredAt: now.toISOString() })
      .onConflictDoNothing()
      .returning({ requestKey: answeredRequest.requestKey })
    if (!first) await replaceFirstInvite(tx, request, codeHash)
    return { code, expiresAt }
  })
}

async function replaceFirstInvite(
  tx: Orm,
  request: { districtId: number; schoolId: number; personId: number; requestKey: string },
  codeHash: string,
): Promise<void> {
  const thisRequest = and(
    sameSchool(answeredRequest, request),
    eq(answeredRequest.personId, request.personId),
    eq(answeredRequest.requestKey, request.requestKey),
  )
  const [before] = await tx.select({ answer: answeredRequest.answer }).from(answeredRequest).where(thisRequest).for('update')
  const answer = before?.answer
  if (typeof answer !== 'object' || answer === null || !('codeHash' in answer) || typeof answer.codeHash !== 'string') {
    throw new AppError('already-done') // the key was used for another act
  }
  const [unused] = await tx
    .delete(invite)
    .where(and(sameSchool(invite, request), eq(invite.codeHash, answer.codeHash)))
    .returning({ usedAt: invite.usedAt })
  if (unused?.usedAt) throw new AppError('already-done')
  await tx.update(answeredRequest).set({ answer: { codeHash } }).where(thisRequest)
}
