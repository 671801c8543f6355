import { and, eq } from 'drizzle-orm'
import type { RefundRule } from '../../../../policy/after-school/choosing/refund-rule'
import type { ApprovedItem } from '../../../../policy/after-school/plan/offering'
import type { SubsidyRule } from '../../../../policy/after-school/record/subsidy'
import type { Database } from '../../../database/connect'
import { institution } from '../../../database/institution-tables'
import { approvedItem, districtService } from '../../../database/service-tables'
import type { DistrictService } from '../shapes'

type Orm = Database['orm']

export interface DistrictRules {
  endOfWork: string | null
  subsidy: SubsidyRule
  refundRule: RefundRule
}

/** What nobody has entered is unknown, never zero. */
const UNKNOWN: DistrictRules = {
  endOfWork: null,
  subsidy: { amountFenPerSession: null, shared: false, documentNumber: null },
  refundRule: { rule: 'unknown' },
}

/** What the district has entered about after-school service. */
export async function districtRules(orm: Orm, districtId: number): Promise<DistrictRules> {
  const [row] = await orm.select().from(districtService).where(eq(districtService.districtId, districtId))
  return row ? { endOfWork: row.endOfWork, subsidy: row.subsidy, refundRule: row.refundRule } : UNKNOWN
}

/** The district's approved list, by institution, item and fee. */
export async function approvedItems(orm: Orm, districtId: number): Promise<ApprovedItem[]> {
  return orm
    .select({
      institutionId: approvedItem.institutionId,
      itemName: approvedItem.itemName,
      feeFen: approvedItem.feeFen,
      active: approvedItem.active,
    })
    .from(approvedItem)
    .where(eq(approvedItem.districtId, districtId))
}

/** All of it as everybody may see it. */
export async function readDistrictService(orm: Orm, districtId: number): Promise<DistrictService> {
  const items = await orm
    .select({
      institutionId: approvedItem.institutionId,
      institutionName: institution.name,
      itemName: approvedItem.itemName,
      feeFen: approvedItem.feeFen,
      documentNumber: approvedItem.documentNumber,
      active: approvedItem.active,
    })
    .from(approvedItem)
    .innerJoin(
      institution,
      and(eq(institution.districtId, approvedItem.districtId), eq(institution.institutionId, approvedItem.institutionId)),
    )
    .where(eq(approvedItem.districtId, districtId))
    .orderBy(approvedItem.institutionId, approvedItem.itemName)
  return { districtId, ...(await districtRules(orm, districtId)), approvedItems: items }
}
