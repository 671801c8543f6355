import { max } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import type { Database } from '../../../database/connect'
import { institution, institutionCode } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { RegisterKey } from '../../../ports/register-key'
import type { Registrar } from '../access'
import { MOST_ISSUES, printedCodeOf } from '../reads/printed-code'
import type { IssuedCode } from '../shapes'

/** Gives out a new code to be printed; every code given out before is outdated from now on. */
export async function issueCode(
  orm: Database['orm'],
  by: Registrar,
  registerKey: RegisterKey,
  { institutionId, requestKey }: { institutionId: number; requestKey: string },
): Promise<IssuedCode> {
  const { district, openid, now } = by
  const key = { districtId: district.districtId, institutionId }
  const request = { ...district, openid, requestKey, input: { act: 'issue-code', institutionId }, now }
  return answerOnce(orm, request, async (tx) => {
    const [known] = await tx.select({ id: institution.institutionId }).from(institution).where(sameInstitution(institution, key)).for('update')
    if (!known) throw new AppError('not-found')
    const [last] = await tx
      .select({ issue: max(institutionCode.issue) })
      .from(institutionCode)
      .where(sameInstitution(institutionCode, key))
    const issue = (last?.issue ?? 0) + 1
    if (issue > MOST_ISSUES) throw new AppError('already-done')
    const issuedAt = now.toISOString()
    await tx.insert(institutionCode).values({ ...key, issue, issuedAt, issuedBy: openid })
    return { code: printedCodeOf(registerKey, { ...key, issue }), issue, issuedAt }
  })
}
