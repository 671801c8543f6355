import type { Context } from '../../context'
import type { AuthorizedDistrict } from '../../identity/authorized'
import { requireIdentity, requireOfficer } from '../../identity/gates'
import { officerName } from './reads/officer'

/** An officer who keeps a district's register, and the name under which that is shown. */
export interface Registrar {
  district: AuthorizedDistrict
  openid: string
  displayName: string
  now: Date
}

/** An officer of the district; everything recorded carries who and when. */
export async function requireRegistrar(ctx: Context, districtId: number): Promise<Registrar> {
  const district = await requireOfficer(ctx, districtId)
  const openid = requireIdentity(ctx)
  return { district, openid, displayName: await officerName(ctx.db, district, openid), now: ctx.now }
}
