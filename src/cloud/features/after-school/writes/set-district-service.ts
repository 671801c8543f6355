import type * as z from 'zod'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import { approvedItem, districtService } from '../../../database/service-tables'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { setApprovedItemInput, setDistrictServiceInput } from '../shapes'

/** What the district says of after-school service; a null is 待区教委公布 again. */
export async function setDistrictService(
  orm: Database['orm'],
  { districtId }: AuthorizedDistrict,
  { endOfWork, subsidy, refund }: z.infer<typeof setDistrictServiceInput>,
  by: { openid: string; now: Date },
): Promise<void> {
  const values = {
    endOfWork,
    subsidy: subsidy ?? { amountFenPerSession: null, shared: false, documentNumber: null },
    refundRule: refund ? ({ rule: 'by-week', ...refund } as const) : ({ rule: 'unknown' } as const),
    setBy: by.openid,
    setAt: by.now.toISOString(),
  }
  await orm
    .insert(districtService)
    .values({ districtId, ...values })
    .onConflictDoUpdate({ target: districtService.districtId, set: values })
}

/** Enters one line of the approved list; `not-found` when the institution is not on the district's register. */
export async function setApprovedItem(
  orm: Database['orm'],
  { districtId }: AuthorizedDistrict,
  { institutionId, itemName, feeFen, documentNumber, active }: z.infer<typeof setApprovedItemInput>,
): Promise<void> {
  const key = { districtId, institutionId }
  const [known] = await orm.select({ id: institution.institutionId }).from(institution).where(sameInstitution(institution, key))
  if (!known) throw new AppError('not-found')
  await orm
    .insert(approvedItem)
    .values({ ...key, itemName, feeFen, documentNumber, active })
    .onConflictDoUpdate({
      target: [approvedItem.districtId, approvedItem.institutionId, approvedItem.itemName],
      set: { feeFen, documentNumber, active },
    })
}
