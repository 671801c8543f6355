import { and, isNull, sql } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { institutionStaff } from '../../../database/institution-staff-tables'
import { institution, institutionSite } from '../../../database/institution-tables'
import { idsGiven } from '../../../database/insert-rows'
import { sameInstitution } from '../../../database/same-institution'
import type { InstitutionKey } from '../shapes'
import { searchTextOf } from './search-text'
import type { ToSyllables } from './search-text'

type Orm = Database['orm']

/** Renews what an institution is found by, from its names, its addresses and who teaches there. */
export async function deriveSearchText(tx: Orm, key: InstitutionKey, toSyllables: ToSyllables): Promise<void> {
  const [row] = await tx
    .select({ name: institution.name, formerNames: institution.formerNames })
    .from(institution)
    .where(sameInstitution(institution, key))
  if (!row) return
  const sites = await tx
    .select({ address: institutionSite.address })
    .from(institutionSite)
    .where(
      and(sameInstitution(institutionSite, key), isNull(institutionSite.toDay)),
    )
  const staff = await tx
    .select({ name: institutionStaff.name })
    .from(institutionStaff)
    .where(
      and(sameInstitution(institutionStaff, key), isNull(institutionStaff.leftOn)),
    )
  const findable = { ...row, addresses: sites.map(({ address }) => address), staffNames: staff.map(({ name }) => name) }
  await tx.update(institution).set(searchTextOf(findable, toSyllables)).where(sameInstitution(institution, key))
}

/** Renews what holds today and when that ends, from the history of each institution. */
export async function deriveStatus(tx: Orm, districtId: number, institutionIds: readonly number[], today: Day): Promise<void> {
  await tx.execute(sql`
    update institution i set status = h.status, status_from = h.from_day, status_reason = h.reason,
      next_change_day = (select min(n.from_day) from institution_status n
        where n.district_id = i.district_id and n.institution_id = i.institution_id and n.from_day > ${today}::date)
    from (select given.id, s.* from ${idsGiven(institutionIds)} left join lateral (
      select * from institution_status s
      where s.district_id = ${districtId} and s.institution_id = given.id and s.from_day <= ${today}::date
      order by s.from_day desc, s.change_id desc limit 1) as s on true) as h
    where i.district_id = ${districtId} and i.institution_id = h.id`)
}
