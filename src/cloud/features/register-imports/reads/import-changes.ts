import { sql } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Status } from '../../../../policy/training/standing'
import type { Database } from '../../../database/connect'
import { rowsOf } from '../../../database/insert-rows'
import { ofInstitution } from '../../institutions/reads/sql'
import type { InstitutionFacts } from '../../institutions/shapes'
import type { UndoAnswer } from '../shapes'

/** What an import did to one institution, and what speaks against taking it back. */
export interface ImportChange {
  institutionId: number
  name: string
  kind: 'added' | 'changed'
  versionNow: number
  /** null: the import left the facts. */
  factsBefore: InstitutionFacts | null
  factsFrom: Day | null
  /** null: the import left the status. */
  statusBefore: Status | null
  movedFrom: Day | null
  staffNames: string[]
  because: UndoAnswer['left'][number]['because'] | null
}

const PAGE_ROWS = 1_000

/** Whoever has staff has another version by now; a printed code and an application make none. */
const IS_IN_USE = sql.raw(`exists (select from institution_code k where ${ofInstitution('k', 'i')})
  or exists (select from application a where ${ofInstitution('a', 'i')})`)

/** The changes of an import, a thousand at a time. */
export async function* readChanges(orm: Database['orm'], districtId: number, importId: number): AsyncGenerator<ImportChange[]> {
  for (let after = 0; ; ) {
    const answer = await orm.execute(sql`
      select i.institution_id as "institutionId", i.name, c.kind, i.version as "versionNow", b.facts as "factsBefore",
        n.from_day as "factsFrom", c.status_before as "statusBefore", s.from_day as "movedFrom",
        coalesce((select json_agg(w.name) from institution_staff w
          where ${sql.raw(ofInstitution('w', 'i'))} and w.left_on is null), '[]'::json) as "staffNames",
        case when i.version <> c.version_after or i.withdrawn_on is not null or (c.kind = 'added' and (${IS_IN_USE})) then 'changed-since'
          when c.kind = 'changed' and c.change_id is not null and c.status_before is null then 'no-earlier-status' end as because
      from register_import_change c
      join institution i on ${sql.raw(ofInstitution('i', 'c'))}
      left join institution_version b on ${sql.raw(ofInstitution('b', 'c'))} and b.version = c.facts_before
      left join institution_version n on ${sql.raw(ofInstitution('n', 'c'))} and n.version = c.version_after
      left join institution_status s on s.district_id = c.district_id and s.change_id = c.change_id
      where c.district_id = ${districtId} and c.import_id = ${importId} and c.institution_id > ${after}::bigint
      order by c.institution_id limit ${PAGE_ROWS}`)
    const rows = rowsOf<ImportChange>(answer)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE_ROWS) return
    after = last.institutionId
  }
}
