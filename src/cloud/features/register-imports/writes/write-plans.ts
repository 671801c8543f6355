import { sql } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { registerImportChange } from '../../../database/import-tables'
import { insertRows, rowsOf } from '../../../database/insert-rows'
import { institutionStatus } from '../../../database/institution-tables'
import type { Registrar } from '../../institutions/access'
import { deriveStatus } from '../../institutions/writes/derive'
import { findable, searchTextOf } from '../../institutions/writes/search-text'
import type { ToSyllables } from '../../institutions/writes/search-text'
import { newInstitutionIds, writeFacts } from '../../institutions/writes/write-facts'
import type { Beginning } from '../../institutions/writes/write-facts'
import type { RowPlan } from '../reads/plan-row'

type Orm = Database['orm']

/** A plan with the number of its institution, which a new one was just given. */
interface Act extends RowPlan {
  institutionId: number
  version: number
}

/** Writes some plans into the register: a statement a table, however many they are. */
export async function writePlans(tx: Orm, by: Registrar, importId: number, plans: readonly RowPlan[], toSyllables: ToSyllables): Promise<void> {
  if (plans.length === 0) return
  const { districtId } = by.district
  const today = dayInShanghai(by.now)
  const ids = await newInstitutionIds(tx, plans.filter(({ known }) => known === null).length)
  const acts = plans.map((plan): Act => ({
    ...plan,
    institutionId: plan.known?.institutionId ?? ids.shift() ?? 0,
    version: (plan.known?.version ?? 0) + 1,
  }))
  const facts = acts.flatMap(({ institutionId, version, facts: told, known }) =>
    told ? [{ institutionId, version, fromDay: today, facts: told, ...searchTextOf(findable(told, known?.staffNames ?? []), toSyllables) }] : [],
  )
  await writeFacts(tx, by, facts, beginningsOf(acts))
  await moveVersions(tx, by, acts.filter((act) => act.facts === null))
  const changeIds = await writeMoves(tx, by, acts)
  await deriveStatus(tx, districtId, acts.flatMap(({ institutionId, known, move }) => (known && move ? [institutionId] : [])), today)
  await insertRows(tx, registerImportChange, acts.map((act) => ({
    districtId,
    importId,
    institutionId: act.institutionId,
    kind: act.known ? 'changed' : 'added',
    versionAfter: act.version,
    factsBefore: act.known && act.facts ? act.known.factsVersion : null,
    changeId: changeIds.get(act.institutionId) ?? null,
    statusBefore: act.move && act.move.from !== 'unlisted' ? act.move.from : null,
  })))
}

/** No move of an import lies ahead, so a new institution begins as what it is moved to. */
const beginningsOf = (acts: readonly Act[]): Map<number, Beginning> =>
  new Map(
    acts.flatMap(({ institutionId, known, move }) =>
      known || !move ? [] : [[institutionId, { status: move.to, statusFrom: move.fromDay, statusReason: move.reason }]],
    ),
  )

/** The next version of those whose facts stay: it tells others that something changed. */
async function moveVersions(tx: Orm, by: Registrar, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const versions = JSON.stringify(acts.map(({ institutionId, version }) => ({ id: institutionId, version })))
  await tx.execute(sql`
    update institution i set version = given.version, confirmed_at = ${by.now.toISOString()}::timestamptz, confirmed_by = ${by.displayName}
    from jsonb_to_recordset(${versions}::jsonb) as given (id bigint, version int)
    where i.district_id = ${by.district.districtId} and i.institution_id = given.id`)
}

/** Adds the changes of status to the history; answers their numbers by institution. */
async function writeMoves(tx: Orm, by: Registrar, acts: readonly Act[]): Promise<Map<number, number>> {
  const recorded = { recordedAt: by.now.toISOString(), recordedBy: by.openid }
  const moving = acts.flatMap(({ institutionId, move }) => (move ? [{ institutionId, move }] : []))
  if (moving.length === 0) return new Map()
  const answer = await tx.execute(sql`
    select nextval(pg_get_serial_sequence('institution_status', 'change_id'))::int8 as id from generate_series(1, ${moving.length}::int)`)
  const ids = rowsOf<{ id: number | string }>(answer).map(({ id }) => Number(id))
  const rows = moving.map(({ institutionId, move }, index) => ({
    districtId: by.district.districtId,
    changeId: ids[index],
    institutionId,
    status: move.to,
    fromDay: move.fromDay,
    reason: move.reason,
    document: move.document,
    ...recorded,
  }))
  await insertRows(tx, institutionStatus, rows)
  return new Map(rows.map(({ institutionId, changeId }) => [institutionId, changeId ?? 0]))
}
