import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import { serviceLeader } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { brokenConstraint } from '../../../database/failures'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { isStaff } from '../../../identity/reads'
import type { SetLeaderInput } from '../shapes'

type Orm = Database['orm']

/** Whoever is named works at the school, and an institution is on the district's register: `bad-input` says where not. */
export async function checkLeaderTies(db: Database, at: AuthorizedSchool, { personId, institutionId }: SetLeaderInput): Promise<void> {
  if (personId !== null && !(await isStaff(db, at, personId))) {
    throw new AppError('bad-input', [{ path: 'personId', message: 'not-staff' }])
  }
  if (institutionId === null) return
  const [known] = await db.orm
    .select({ id: institution.institutionId })
    .from(institution)
    .where(sameInstitution(institution, { districtId: at.districtId, institutionId }))
  if (!known) throw new AppError('bad-input', [{ path: 'institutionId', message: 'not-on-register' }])
}

/** Enters or changes somebody who leads sessions; `already-done` when the person is entered under another number. */
export async function setLeader(tx: Orm, at: AuthorizedSchool, input: SetLeaderInput): Promise<{ leaderId: number }> {
  const { leaderId, displayName, staffKind, personId, certificate, institutionId, active } = input
  const values = {
    displayName,
    staffKind,
    personId,
    certificateKind: certificate?.kind ?? null,
    certificateValidTo: certificate?.validTo ?? null,
    institutionId,
    active,
  }
  const [row] = await (leaderId === undefined
    ? tx.insert(serviceLeader).values({ districtId: at.districtId, schoolId: at.schoolId, ...values }).returning({ leaderId: serviceLeader.leaderId })
    : tx
        .update(serviceLeader)
        .set(values)
        .where(and(sameSchool(serviceLeader, at), eq(serviceLeader.leaderId, leaderId)))
        .returning({ leaderId: serviceLeader.leaderId })
  ).catch((error: unknown) => {
    throw brokenConstraint(error) === 'service_leader_person' ? new AppError('already-done') : error
  })
  if (!row) throw new AppError('not-found')
  return row
}
