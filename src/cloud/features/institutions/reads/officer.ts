import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { districtOfficer } from '../../../database/reference-tables'
import type { AuthorizedDistrict } from '../../../identity/authorized'

/** The officer's name as the district gave it. */
export async function officerName(db: Database, { districtId }: AuthorizedDistrict, openid: string): Promise<string> {
  const [row] = await db.orm
    .select({ name: districtOfficer.displayName })
    .from(districtOfficer)
    .where(and(eq(districtOfficer.districtId, districtId), eq(districtOfficer.openid, openid)))
  return row?.name ?? ''
}
