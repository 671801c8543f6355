import { eq, sql } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { rowsOf } from '../../../database/insert-rows'
import { district, town } from '../../../database/reference-tables'
import type { Exported } from '../../../register-files/register-table'
import type { Registrar } from '../../institutions/access'
import { ofInstitution } from '../../institutions/reads/sql'

const PAGE_ROWS = 1_000

/** The district's whole register as a file that can be imported again, and then changes nothing. */
export async function exportRegister(orm: Database['orm'], by: Registrar, format: 'xlsx' | 'csv'): Promise<{ bytes: Buffer; fileName: string; institutions: number }> {
  const { districtId } = by.district
  const { HEADINGS, tableRows } = await import('../../../register-files/register-table')
  const today = dayInShanghai(by.now)
  const [own] = await orm.select({ name: district.name }).from(district).where(eq(district.districtId, districtId))
  const listed = await orm.select({ code: town.townCode, name: town.name }).from(town).where(eq(town.districtId, districtId))
  const towns = new Map(listed.map(({ code, name }) => [code, name]))
  let institutions = 0
  const rows = async function* () {
    yield [...HEADINGS]
    for await (const institution of readAll(orm, districtId, today)) {
      institutions += 1
      yield* tableRows(institution, towns)
    }
  }
  // The name says nothing of a status: reading it back would take that for one.
  const fileName = `${own?.name ?? districtId}培训机构名册-${today}.${format}`
  if (format === 'csv') {
    const { writeCsv } = await import('../../../register-files/write-csv')
    return { bytes: await writeCsv(rows()), fileName, institutions }
  }
  const { writeWorkbook } = await import('../../../register-files/write-workbook')
  return { bytes: await writeWorkbook(rows(), '名册'), fileName, institutions }
}

/** Every institution with what holds of it today, by number. */
async function* readAll(orm: Database['orm'], districtId: number, today: string): AsyncGenerator<Exported> {
  for (let after = 0; ; ) {
    const answer = await orm.execute(sql`
      select i.institution_id as "institutionId", v.facts, h.status, h.from_day as "statusFrom", h.reason as "statusReason", h.document as "statusDocument"
      from institution i
      join lateral (select * from institution_version v where ${sql.raw(ofInstitution('v', 'i'))} order by v.version desc limit 1) as v on true
      left join lateral (select * from institution_status h where ${sql.raw(ofInstitution('h', 'i'))} and h.from_day <= ${today}::date
        order by h.from_day desc, h.change_id desc limit 1) as h on true
      where i.district_id = ${districtId} and i.withdrawn_on is null and i.institution_id > ${after}::bigint
      order by i.institution_id limit ${PAGE_ROWS}`)
    const found = rowsOf<Exported>(answer)
    yield* found
    const last = found.at(-1)
    if (!last || found.length < PAGE_ROWS) return
    after = last.institutionId
  }
}
