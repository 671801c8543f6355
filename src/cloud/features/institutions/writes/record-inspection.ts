import { and, isNull } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import type { Database } from '../../../database/connect'
import { institutionInspection } from '../../../database/inspection-tables'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../access'
import type { RecordInspectionInput } from '../shapes'

/**
 * Adds an inspection to the history of an institution; standing and facts stay as they are. Refuses with `bad-input` a day
 * to come and with `not-found` an institution that is not there or was withdrawn.
 */
export async function recordInspection(orm: Database['orm'], by: Registrar, input: RecordInspectionInput): Promise<{ inspectionId: number }> {
  const { requestKey, ...asked } = input
  const { district: { districtId }, openid, displayName, now } = by
  if (asked.day > dayInShanghai(now)) throw new AppError('bad-input', [{ path: 'day', message: 'in-the-future' }])
  const key = { districtId, institutionId: asked.institutionId }
  return answerOnce(orm, { districtId, openid, requestKey, input: { act: 'inspection', ...asked }, now }, async (tx) => {
    const [known] = await tx.select({ id: institution.institutionId }).from(institution).where(and(sameInstitution(institution, key), isNull(institution.withdrawnOn)))
    if (!known) throw new AppError('not-found')
    const recorded = { recordedAt: now.toISOString(), recordedBy: openid, recordedByName: displayName }
    const added = await tx
      .insert(institutionInspection)
      .values({ ...asked, ...key, ...recorded })
      .returning({ inspectionId: institutionInspection.inspectionId })
    return { inspectionId: added[0]?.inspectionId ?? 0 }
  })
}
