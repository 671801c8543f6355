import { desc } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institution, institutionCode } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { RegisterKey } from '../../../ports/register-key'
import type { IssuedCode } from '../shapes'
import { printedCodeOf } from './printed-code'

/** The printed code that counts, to be printed again; null when none was given out. Refuses with `not-found` whom the district does not list. */
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
  if (!last) {
    const [known] = await orm.select({ id: institution.institutionId }).from(institution).where(sameInstitution(institution, key))
    if (!known) throw new AppError('not-found')
    return { issued: null }
  }
  const { issue, issuedAt } = last
  return { issued: { code: printedCodeOf(registerKey, { ...key, issue }), issue, issuedAt: new Date(issuedAt).toISOString() } }
}
