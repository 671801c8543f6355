import { sql } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../access'
import type { InstitutionKey } from '../shapes'

/**
 * Takes an institution for one change at a time and gives it its next version. Refuses with `not-found`, which one that
 * was withdrawn is as well, or with `changed-meanwhile` when it is not at the version the officer looked at.
 */
export async function lockAtVersion(
  tx: Database['orm'],
  key: InstitutionKey,
  expectedVersion: number,
  by: Registrar,
): Promise<number> {
  const [row] = await tx
    .select({ version: institution.version, withdrawnOn: institution.withdrawnOn })
    .from(institution)
    .where(sameInstitution(institution, key))
    .for('update')
  if (!row || row.withdrawnOn !== null) throw new AppError('not-found')
  if (row.version !== expectedVersion) throw new AppError('changed-meanwhile')
  await tx
    .update(institution)
    .set({ version: sql`${institution.version} + 1`, confirmedAt: by.now.toISOString(), confirmedBy: by.displayName })
    .where(sameInstitution(institution, key))
  return expectedVersion + 1
}
