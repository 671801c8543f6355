import { createHash } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { registerImport } from '../../../database/import-tables'
import type { FileRefused } from '../../../register-files/file-refused'
import type { Registrar } from '../../institutions/access'
import { loadSyllables } from '../../institutions/writes/search-text'
import type { ToSyllables } from '../../institutions/writes/search-text'
import type { Status } from '../../../../policy/training/standing'
import type { Encoding, PlanAnswer, PlanPage } from '../shapes'
import { planRegister } from './plan-register'
import type { PlanItem } from './plan-register'
import { tallyOf } from './tally'
import type { Tally, Wanted } from './tally'

/** A file that arrived, and what its sender says of it. */
export interface FileGiven {
  bytes: Buffer
  fileName: string
  encoding?: Encoding
  status?: Status
  /** Told from time to time how many institutions were compared. */
  onProgress?: (institutions: number) => void
}

const PROGRESS_ROWS = 5_000

export const hashOfFile = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Words of a refusal; whatever else is thrown is not the file's fault. Not by `instanceof`: its module is loaded late. */
export const isFileRefused = (error: unknown): error is FileRefused => error instanceof Error && 'problem' in error

/** By sound, remembering what was asked last: a name is looked up and then searched by the same syllables. */
export async function rememberedSyllables(): Promise<ToSyllables> {
  const toSyllables = await loadSyllables()
  const known = new Map<string, string[]>()
  return (text) => {
    const heard = known.get(text)
    if (heard) return heard
    if (known.size > 2_000) known.clear()
    const syllables = toSyllables(text)
    known.set(text, syllables)
    return syllables
  }
}

export interface PlanRun {
  tally: Tally
  format: 'csv' | 'xlsx'
  encoding: Encoding | null
  items: AsyncIterable<PlanItem>
  /** The one that names were looked up by: it remembers them when they are written. */
  toSyllables: ToSyllables
}

/** Opens the file and plans it; each item is counted before it is handed on. Throws FileRefused. */
export async function runPlan(orm: Database['orm'], by: Registrar, given: FileGiven, wanted: readonly Wanted[]): Promise<PlanRun> {
  const { openFile } = await import('../../../register-files/open-file')
  const file = await openFile(given.bytes, given.fileName, given.encoding)
  const today = dayInShanghai(by.now)
  const tally = tallyOf({ districtId: by.district.districtId, today, file: hashOfFile(given.bytes), status: given.status ?? null }, wanted)
  const toSyllables = await rememberedSyllables()
  const plan = { district: by.district, file, given: given.status ?? null, today, toSyllables }
  const items = async function* () {
    let institutions = 0
    for await (const item of planRegister(orm, plan)) {
      tally.add(item)
      if (item.kind === 'plan') institutions += 1
      if (item.kind === 'plan' && institutions % PROGRESS_ROWS === 0) given.onProgress?.(institutions)
      yield item
    }
  }
  return { tally, format: file.format, encoding: file.encoding, items: items(), toSyllables }
}

/** The last time this very file was brought in and not taken back. */
export async function appliedBefore(orm: Database['orm'], districtId: number, fileHash: string): Promise<{ importId: number; at: string } | null> {
  const [row] = await orm
    .select({ importId: registerImport.importId, at: registerImport.importedAt })
    .from(registerImport)
    .where(and(eq(registerImport.districtId, districtId), eq(registerImport.fileHash, fileHash), isNull(registerImport.undoneAt)))
    .orderBy(desc(registerImport.importId))
    .limit(1)
  return row ? { importId: row.importId, at: new Date(row.at).toISOString() } : null
}

/** What importing the file would do, with one page of one part; nothing is stored. */
export async function planImport(orm: Database['orm'], by: Registrar, given: FileGiven, wanted: Wanted | null): Promise<PlanAnswer> {
  const answer = await planPages(orm, by, given, wanted ? [wanted] : [])
  if (answer.outcome === 'refused') return answer
  const { pages, ...plan } = answer
  return { ...plan, page: pages[0] ?? null }
}

type Refused = Extract<PlanAnswer, { outcome: 'refused' }>
export type PlannedPages = Omit<Exclude<PlanAnswer, Refused>, 'page'> & { pages: PlanPage[] }

/** The same with a page of several parts, in one reading. */
export async function planPages(orm: Database['orm'], by: Registrar, given: FileGiven, wanted: readonly Wanted[]): Promise<PlannedPages | Refused> {
  try {
    const { tally, format, encoding, items } = await runPlan(orm, by, given, wanted)
    for await (const _ of items);
    const fileHash = hashOfFile(given.bytes)
    const { counts, sheets, pages } = tally
    const before = await appliedBefore(orm, by.district.districtId, fileHash)
    return { outcome: 'planned', planHash: tally.hash(), fileHash, format, encoding, sheets, counts, appliedBefore: before, pages }
  } catch (error) {
    if (isFileRefused(error)) return { outcome: 'refused', problem: error.problem }
    throw error
  }
}
