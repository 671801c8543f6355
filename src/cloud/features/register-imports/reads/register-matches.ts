import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Status } from '../../../../policy/training/standing'
import type { Database } from '../../../database/connect'
import { rowsOf } from '../../../database/insert-rows'
import { ofInstitution } from '../../institutions/reads/sql'
import type { InstitutionFacts } from '../../institutions/shapes'

type Orm = Database['orm']

/** An institution of the register as an import compares with it. */
export interface Known {
  institutionId: number
  version: number
  facts: InstitutionFacts
  /** The version under which these facts were recorded. */
  factsVersion: number
  history: { status: Status; fromDay: Day }[]
  staffNames: string[]
}

/** What rows of a file may be found by. */
export interface Sought {
  ids: number[]
  creditCodes: string[]
  /** As licenceDigits makes them. */
  licences: string[]
  pinyin: string[]
}

const COLUMNS = sql.raw(`i.institution_id as "institutionId", i.version, v.facts, v.version as "factsVersion",
  coalesce((select json_agg(json_build_object('status', h.status, 'fromDay', h.from_day) order by h.change_id)
    from institution_status h where ${ofInstitution('h', 'i')}), '[]'::json) as history,
  coalesce((select json_agg(w.name) from institution_staff w
    where ${ofInstitution('w', 'i')} and w.left_on is null), '[]'::json) as "staffNames"`)
const LATEST = sql.raw(`join lateral (select * from institution_version v where ${ofInstitution('v', 'i')}
  order by v.version desc limit 1) as v on true`)

/**
 * Those here of whom a column is one of the values. Value by value through its index: what a new table holds is unknown
 * to PostgreSQL, and it would read it all for each.
 */
const among = (districtId: number, column: SQL, values: readonly (string | number)[], type: 'text' | 'bigint') => sql`
  select k.institution_id from (select distinct value::${sql.raw(type)} as value from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)) as given
  cross join lateral (
    select institution_id from institution where district_id = ${districtId} and withdrawn_on is null and ${column} = given.value offset 0) as k`

/** All up to a number that could be meant: by number, code, licence, or a name that sounds alike. */
export async function readMatches(orm: Orm, districtId: number, newest: number, { ids, creditCodes, licences, pinyin }: Sought): Promise<Known[]> {
  const answer = await orm.execute(sql`
    with found as materialized (
      ${among(districtId, sql`institution_id`, ids, 'bigint')}
      union ${among(districtId, sql`credit_code`, creditCodes, 'text')}
      union ${among(districtId, sql`licence_number`, licences, 'text')}
      union ${among(districtId, sql`name_pinyin`, pinyin, 'text')})
    select ${COLUMNS} from found join institution i on i.district_id = ${districtId} and i.institution_id = found.institution_id ${LATEST}
    where i.institution_id <= ${newest}::bigint
    order by i.institution_id`)
  return rowsOf<Known>(answer)
}

/** Former names of the district's institutions, which no index has; few have one. */
export async function readFormerNames(orm: Orm, districtId: number): Promise<{ institutionId: number; names: string[] }[]> {
  const answer = await orm.execute(sql`
    select institution_id as "institutionId", former_names as names from institution
    where district_id = ${districtId} and withdrawn_on is null and former_names <> '{}'`)
  return rowsOf(answer)
}

/** The highest number given out so far. */
export async function readNewest(orm: Orm, districtId: number): Promise<number> {
  const answer = await orm.execute(sql`select coalesce(max(institution_id), 0)::int8 as id from institution where district_id = ${districtId}`)
  return Number(rowsOf<{ id: number | string }>(answer)[0]?.id ?? 0)
}

const PAGE_ROWS = 5_000

/** Who stands on the register, up to a number, and is not in the file; given up ones are not looked for in a list of today. */
export async function* readOthers(
  orm: Orm,
  districtId: number,
  seen: ReadonlySet<number>,
  newest: number,
): AsyncGenerator<{ institutionId: number; name: string }> {
  for (let after = 0; ; ) {
    const answer = await orm.execute(sql`
      select institution_id as "institutionId", name from institution
      where district_id = ${districtId} and withdrawn_on is null and status is distinct from 'cancelled' and institution_id > ${after}::bigint
        and institution_id <= ${newest}::bigint
      order by institution_id limit ${PAGE_ROWS}`)
    const rows = rowsOf<{ institutionId: number; name: string }>(answer)
    for (const row of rows) if (!seen.has(row.institutionId)) yield row
    const last = rows.at(-1)
    if (!last || rows.length < PAGE_ROWS) return
    after = last.institutionId
  }
}
