import { eq } from 'drizzle-orm'
import { CATEGORY_CODES } from '../../../../policy/training/category'
import type { BureauTable } from '../../../../policy/training/bureaus'
import { bureau } from '../../../database/approval-tables'
import type { Database } from '../../../database/connect'
import type { Bureau } from '../shapes'

/** Which bureau approves what in the district, as the policy takes it. */
export async function bureauTable(orm: Database['orm'], districtId: number): Promise<BureauTable> {
  const rows = await orm
    .select({ code: bureau.categoryCode, name: bureau.bureauName })
    .from(bureau)
    .where(eq(bureau.districtId, districtId))
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}

/** Every category with its bureau, null where nobody has been named. */
export async function listBureaus(orm: Database['orm'], districtId: number): Promise<Bureau[]> {
  const table = await bureauTable(orm, districtId)
  return CATEGORY_CODES.map((categoryCode) => ({ categoryCode, bureauName: table[categoryCode] ?? null }))
}
