import { eq } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Status } from '../../../../policy/training/standing'
import type { Database } from '../../../database/connect'
import { town } from '../../../database/reference-tables'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import { sameSigns } from '../../../register-files/cell-text'
import { toldOf } from '../../../register-files/lines'
import type { RawFile } from '../../../register-files/raw-table'
import { inBatches, readAhead } from '../../../register-files/read-ahead'
import { readRegister } from '../../../register-files/read-register'
import type { ReadItem } from '../../../register-files/read-register'
import type { ReadRow } from '../../../register-files/read-row'
import { licenceDigits } from '../../institutions/reads/licence-digits'
import { pinyinOf } from '../../institutions/writes/search-text'
import type { ToSyllables } from '../../institutions/writes/search-text'
import type { RowTold, SheetRead } from '../shapes'
import { matchRow } from './match-row'
import type { Conflict } from './match-row'
import { planRow } from './plan-row'
import type { DistrictNow, RowPlan } from './plan-row'
import { readFormerNames, readMatches, readNewest, readOthers } from './register-matches'
import type { Known } from './register-matches'
import { rowsSeen } from './rows-seen'
import type { RowsSeen } from './rows-seen'

/** What planning finds, in the file's order; those missing from it come last. */
export type PlanItem =
  | { kind: 'plan'; plan: RowPlan }
  | { kind: 'unreadable'; told: RowTold[] }
  | { kind: 'sheet'; sheet: SheetRead }
  | { kind: 'missing'; institutionId: number; name: string }

export interface PlanOf {
  district: AuthorizedDistrict
  file: RawFile
  given: Status | null
  today: Day
  toSyllables: ToSyllables
}

/** Rows compared with the register by one statement. */
const BATCH_ROWS = 500
/** Read while the database compares and writes: it leaves this process nothing else to do. */
const BATCHES_AHEAD = 3

interface Work extends DistrictNow {
  orm: Database['orm']
  districtId: number
  toSyllables: ToSyllables
  seen: RowsSeen
  /** Who bore a name once. */
  former: ReadonlyMap<string, number[]>
  /** What is added while this runs has a higher number: no row means it, and it is not missing from the file. */
  newest: number
}

/** Compares a file with the register as it stands, some hundred rows at a time; nothing is stored. Throws FileRefused. */
export async function* planRegister(orm: Database['orm'], { district, file, given, today, toSyllables }: PlanOf): AsyncGenerator<PlanItem> {
  const { districtId } = district
  const listed = await orm.select({ code: town.townCode, name: town.name }).from(town).where(eq(town.districtId, districtId))
  const towns = new Map(listed.map(({ code, name }) => [code, name]))
  const [former, newest] = [await formerNames(orm, districtId), await readNewest(orm, districtId)]
  const work: Work = { orm, districtId, towns, today, toSyllables, seen: rowsSeen(towns), former, newest }
  const met = new Set<number>()
  const batches = inBatches(readRegister(file, given), ({ kind }) => kind === 'row', BATCH_ROWS)
  for await (const batch of readAhead(batches, BATCHES_AHEAD)) {
    for (const item of await planBatch(work, batch)) {
      if (item.kind === 'plan' && item.plan.known) met.add(item.plan.known.institutionId)
      yield item
    }
  }
  for await (const other of readOthers(orm, districtId, met, work.newest)) yield { kind: 'missing', ...other }
}

async function formerNames(orm: Database['orm'], districtId: number): Promise<Map<string, number[]>> {
  const former = new Map<string, number[]>()
  for (const { institutionId, names } of await readFormerNames(orm, districtId)) {
    for (const name of names) former.set(sameSigns(name), [...(former.get(sameSigns(name)) ?? []), institutionId])
  }
  return former
}

async function planBatch(work: Work, items: readonly ReadItem[]): Promise<PlanItem[]> {
  const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const candidatesOf = rows.length === 0 ? () => [] : await findCandidates(work, rows)
  return items.map((item): PlanItem => {
    if (item.kind === 'sheet') return item
    return item.kind === 'refused' ? { kind: 'unreadable', told: item.told } : planOne(work, item.row, candidatesOf(item.row))
  })
}

const nameList = ({ name, fields }: ReadRow) => [name, ...(fields.formerNames ?? [])]

/** What each row could mean, looked up for all at once. */
async function findCandidates({ orm, districtId, toSyllables, former, newest }: Work, rows: readonly ReadRow[]): Promise<(row: ReadRow) => Known[]> {
  const once = rows.flatMap((row) => former.get(sameSigns(row.name)) ?? [])
  const known = await readMatches(orm, districtId, newest, {
    ids: [...rows.flatMap(({ ownNumber }) => ownNumber ?? []), ...once],
    creditCodes: rows.flatMap(({ fields }) => fields.creditCode ?? []),
    licences: rows.flatMap(({ fields }) => (fields.licenceNumber ? [licenceDigits(fields.licenceNumber)] : [])),
    pinyin: [...new Set(rows.flatMap(nameList).map((name) => pinyinOf(name, toSyllables)))],
  })
  const by = new Map<string, Known[]>()
  const put = (key: string, each: Known) => by.set(key, [...(by.get(key) ?? []), each])
  for (const each of known) {
    const { creditCode, licenceNumber, name, formerNames } = each.facts
    put(`#${each.institutionId}`, each)
    if (creditCode) put(`c${creditCode}`, each)
    if (licenceNumber) put(`l${licenceDigits(licenceNumber)}`, each)
    for (const one of new Set([name, ...formerNames].map(sameSigns))) put(`n${one}`, each)
  }
  return (row) => {
    const { creditCode, licenceNumber } = row.fields
    const keys = [`#${row.ownNumber}`, `c${creditCode}`, `l${licenceNumber ? licenceDigits(licenceNumber) : ''}`, ...nameList(row).map((name) => `n${sameSigns(name)}`)]
    return [...new Set(keys.flatMap((key) => by.get(key) ?? []))]
  }
}

function planOne(work: Work, row: ReadRow, candidates: readonly Known[]): PlanItem {
  const before = work.seen.find(row)
  if (before !== null) return refused(row, { problem: 'twice-in-file', column: 'name', with: before })
  const match = matchRow(row, candidates, work.towns)
  if ('problem' in match) return refused(row, match)
  const same = match.known && work.seen.findMatched(match.known.institutionId)
  if (same) return refused(row, { problem: 'twice-in-file', column: 'name', with: same })
  work.seen.add(row, match.known)
  const plan = planRow(row, match.known, work)
  return 'problem' in plan ? refused(row, plan) : { kind: 'plan', plan }
}

function refused(row: ReadRow, { problem, column, with: against }: Conflict): PlanItem {
  const said = { heading: row.headings[column] ?? row.headings.name ?? '', cell: { text: saidIn(row, column) } }
  return { kind: 'unreadable', told: [toldOf(row.at, problem, said, against)] }
}

/** What the row says in a column, to be found again by whoever mends it. */
function saidIn({ name, fields, sites }: ReadRow, column: Conflict['column']): string {
  if (column === 'address' || column === 'town') return (column === 'town' ? sites[0]?.townName : sites[0]?.address) ?? ''
  const value: unknown = Reflect.get(fields, column)
  return typeof value === 'string' ? value : name
}
