import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { child, guardianship, invite, person, schoolClass, teachingAssignment } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Invitation } from '../../../identity/invites'
import type { FoundInvite } from '../reads/codes'
import { upsertPerson } from './people'

type Orm = Database['orm']

interface Accepting {
  openid: string
  displayName: string
  relation: string | undefined
  now: Date
}

/** Uses an invite up and grants what it says, both or neither; `code-unknown` when somebody was faster. */
export async function acceptInvite(
  orm: Orm,
  { at, codeHash, invitation }: FoundInvite,
  { openid, displayName, relation, now }: Accepting,
): Promise<void> {
  await orm.transaction(async (tx) => {
    const used = await tx
      .update(invite)
      .set({ usedAt: now.toISOString() })
      .where(
        and(
          sameSchool(invite, at),
          eq(invite.codeHash, codeHash),
          isNull(invite.usedAt),
          gt(invite.expiresAt, now.toISOString()),
        ),
      )
      .returning({ codeHash: invite.codeHash })
    if (used.length === 0) throw new AppError('code-unknown')
    // A teacher who is a parent here too is known to colleagues by the name given now.
    const rename = invitation.kind !== 'guardian'
    const personId = await upsertPerson(tx, at, { openid, displayName, rename })
    if (invitation.kind === 'guardian') await becomeGuardian(tx, at, personId, invitation.grants, relation)
    else await becomeStaff(tx, at, personId, invitation)
  })
}

async function becomeGuardian(
  tx: Orm,
  at: AuthorizedSchool,
  personId: number,
  { childId, rights }: { childId: number; rights: 'full' | 'collect-only' },
  relation: string | undefined,
): Promise<void> {
  if (relation === undefined) throw new AppError('bad-input', [{ path: 'relation', message: 'required' }])
  const key = { districtId: at.districtId, schoolId: at.schoolId, childId }
  const [here] = await tx
    .select({ childId: child.childId })
    .from(child)
    .where(and(sameSchool(child, at), eq(child.childId, childId)))
    .for('update')
  if (!here) throw new AppError('code-unknown')
  const added = await tx
    .insert(guardianship)
    .values({ ...key, personId, rights, relation })
    .onConflictDoNothing()
    .returning({ personId: guardianship.personId })
  if (added.length === 0) throw new AppError('already-done')
}

async function becomeStaff(
  tx: Orm,
  at: AuthorizedSchool,
  personId: number,
  { kind, grants }: Exclude<Invitation, { kind: 'guardian' }>,
): Promise<void> {
  const key = { districtId: at.districtId, schoolId: at.schoolId }
  if (kind === 'office') {
    await tx
      .update(person)
      .set({ isOffice: true })
      .where(and(sameSchool(person, at), eq(person.personId, personId)))
  }
  if (grants.classTeacherOf.length > 0) {
    await tx
      .update(schoolClass)
      .set({ classTeacherId: personId })
      .where(and(sameSchool(schoolClass, at), inArray(schoolClass.classId, grants.classTeacherOf)))
  }
  if (grants.teaches.length > 0) {
    await tx
      .insert(teachingAssignment)
      .values(grants.teaches.map((each) => ({ ...key, ...each, personId })))
      .onConflictDoNothing()
  }
}
