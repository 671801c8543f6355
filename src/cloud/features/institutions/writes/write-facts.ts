import { eq, getTableColumns, sql } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { idsGiven, insertRows, rowsOf } from '../../../database/insert-rows'
import { institution, institutionSite, institutionVersion } from '../../../database/institution-tables'
import { district } from '../../../database/reference-tables'
import type { Registrar } from '../access'
import { licenceDigits } from '../reads/licence-digits'
import { placeAt } from '../reads/place-at'
import type { InstitutionFacts } from '../shapes'

type Orm = Database['orm']
type District = Pick<typeof district.$inferSelect, 'isDemo' | 'referenceLat'>

/** New facts of one institution at its new version, with what it is found by. */
export interface FactsToWrite {
  institutionId: number
  version: number
  fromDay: Day
  facts: InstitutionFacts
  searchText: string
  namePinyin: string
}

/** What a new institution begins as, where that is known at once: it spares writing its row again. */
export interface Beginning {
  status: string
  statusFrom: Day
  statusReason: string
}

const KEPT = ['districtId', 'institutionId', 'isDemo', 'status', 'statusFrom', 'statusReason', 'nextChangeDay', 'withdrawnOn']

/** Facts overwrite what the row shows of them; what was recorded stays in institution_version. */
const OVERWRITE = sql`on conflict (district_id, institution_id) do update set ${sql.raw(
  Object.entries(getTableColumns(institution))
    .filter(([key]) => !KEPT.includes(key))
    .map(([, { name }]) => `${name} = excluded.${name}`)
    .join(', '),
)}`

export async function newInstitutionIds(tx: Orm, count: number): Promise<number[]> {
  const answer = await tx.execute(sql`
    select nextval(pg_get_serial_sequence('institution', 'institution_id'))::int8 as id from generate_series(1, ${count}::int)`)
  return rowsOf<{ id: number | string }>(answer).map(({ id }) => Number(id))
}

/**
 * Records facts of institutions: a version of each, what their rows show, and their sites. The caller holds those that
 * are there already, and derives their status afterwards; `beginnings` is for those that are not.
 */
export async function writeFacts(
  tx: Orm,
  by: Registrar,
  rows: readonly FactsToWrite[],
  beginnings: ReadonlyMap<number, Beginning> = new Map(),
): Promise<void> {
  const { districtId } = by.district
  const [own = { isDemo: false, referenceLat: 0 }] = await tx
    .select({ isDemo: district.isDemo, referenceLat: district.referenceLat })
    .from(district)
    .where(eq(district.districtId, districtId))
  const recorded = { recordedAt: by.now.toISOString(), recordedBy: by.openid }
  const none = { status: null, statusFrom: null, statusReason: null }
  await insertRows(
    tx,
    institution,
    rows.map((row) => ({ ...columnsOf(row, by, own), ...(beginnings.get(row.institutionId) ?? none) })),
    OVERWRITE,
  )
  await insertRows(
    tx,
    institutionVersion,
    rows.map(({ institutionId, version, fromDay, facts }) => ({ districtId, institutionId, version, fromDay, facts, ...recorded })),
  )
  const known = rows.filter(({ version }) => version > 1).map(({ institutionId }) => institutionId)
  if (known.length > 0) {
    await tx.execute(sql`
      delete from institution_site s using ${idsGiven(known)} where s.district_id = ${districtId} and s.institution_id = given.id`)
  }
  await insertRows(tx, institutionSite, rows.flatMap((row) => sitesOf(row, districtId, own)))
}

function columnsOf({ institutionId, version, facts, searchText, namePinyin }: FactsToWrite, by: Registrar, { isDemo }: District) {
  const { sites, licenceNumber, ...columns } = facts
  const today = dayInShanghai(by.now)
  return {
    districtId: by.district.districtId,
    institutionId,
    version,
    ...columns,
    licenceNumber: licenceNumber === null ? null : licenceDigits(licenceNumber),
    confirmedAt: by.now.toISOString(),
    confirmedBy: by.displayName,
    isDemo,
    namePinyin,
    searchText,
    siteCount: sites.length,
    categoryCodes: facts.categories.map(({ code }) => code),
    townCodes: [...new Set(sites.filter(({ toDay }) => toDay === null || toDay >= today).map(({ townCode }) => townCode))],
  }
}

/** With where they lie on the index of nearness; those without coordinates have no place. */
const sitesOf = ({ institutionId, facts }: FactsToWrite, districtId: number, { referenceLat }: District) =>
  facts.sites.map((site, index) => ({
    districtId,
    institutionId,
    siteNo: index + 1,
    ...site,
    place: site.lng === null || site.lat === null ? null : placeAt(districtId, referenceLat, site.lng, site.lat),
  }))
