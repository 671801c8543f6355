import { desc } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institutionInspection as inspection } from '../../../database/inspection-tables'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { InspectionRecorded } from '../shapes'

/** Every inspection of an institution, for officers, the latest first; 200 at most. Refuses with `not-found`. */
export async function readInspections({ orm }: Database, { districtId }: AuthorizedDistrict, institutionId: number): Promise<InspectionRecorded[]> {
  const { inspectionId, day, inspectors, lookedAt, result, note, document, isPublished, recordedAt, recordedByName } = inspection
  const key = { districtId, institutionId }
  const [known] = await orm.select({ id: institution.institutionId }).from(institution).where(sameInstitution(institution, key))
  if (!known) throw new AppError('not-found')
  const rows = await orm
    .select({ inspectionId, day, inspectors, lookedAt, result, note, document, isPublished, recordedAt, recordedByName })
    .from(inspection)
    .where(sameInstitution(inspection, key))
    .orderBy(desc(day), desc(inspectionId))
    .limit(200)
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }))
}
