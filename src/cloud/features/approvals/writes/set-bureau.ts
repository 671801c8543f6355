import type { CategoryCode } from '../../../../policy/training/category'
import { bureau } from '../../../database/approval-tables'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict } from '../../../identity/authorized'

/** Names the bureau that approves a category, or nobody; applications under review are asked anew by `nameBureau`. */
export async function setBureau(
  orm: Database['orm'],
  { districtId }: AuthorizedDistrict,
  { categoryCode, bureauName }: { categoryCode: CategoryCode; bureauName: string | null },
): Promise<void> {
  await orm
    .insert(bureau)
    .values({ districtId, categoryCode, bureauName })
    .onConflictDoUpdate({ target: [bureau.districtId, bureau.categoryCode], set: { bureauName } })
}
