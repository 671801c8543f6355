import { desc } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { institutionCode } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { RegisterKey } from '../../../ports/register-key'
import type { IssuedCode } from '../shapes'
import { printedCodeOf } from './printed-code'

/** The printed code that counts, to be printed again; null when none was given out. */
export async function issuedCode(
  { orm }: Database,
  { districtId }: AuthorizedDistrict,
  institutionId: number,
  registerKey: RegisterKey,
): Promise<{ issued: IssuedCode | null }> {
  const key = { districtId, institutionId }
  const [last] = await orm
    .select({ issue: institutionCode.issue, issuedAt: institutionCode.issuedAt })
    .from(institutionCode)
    .where(sameInstitution(institutionCode, key))
    .orderBy(desc(institutionCode.issue))
    .limit(1)
  if (!last) return { issued: null }
  const { issue, issuedAt } = last
  return { issued: { code: printedCodeOf(registerKey, { ...key, issue }), issue, issuedAt: new Date(issuedAt).toISOString() } }
}
