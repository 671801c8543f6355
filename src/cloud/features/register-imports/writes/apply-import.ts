import { sql } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import type { Database } from '../../../database/connect'
import { registerImport } from '../../../database/import-tables'
import type { Registrar } from '../../institutions/access'
import { appliedBefore, hashOfFile, isFileRefused, runPlan } from '../reads/plan-import'
import type { FileGiven } from '../reads/plan-import'
import type { RowPlan } from '../reads/plan-row'
import type { ApplyAnswer } from '../shapes'
import { writePlans } from './write-plans'

type Orm = Database['orm']

/** Rows written by one set of statements. */
const BATCH_ROWS = 1_000

interface Ask {
  requestKey: string
  /** Which file and plan were meant, to know a request that comes again: by then the file may be gone. */
  input: { planHash: string }
  read(): Promise<FileGiven>
}

/**
 * Does what the plan says, all of it or nothing, and records it so that it can be taken back. Refuses with
 * `changed-meanwhile` when the plan is no longer the one that the officer saw.
 */
export async function applyImport(orm: Orm, by: Registrar, { requestKey, input, read }: Ask): Promise<ApplyAnswer> {
  const request = { districtId: by.district.districtId, openid: by.openid, requestKey, input, now: by.now }
  try {
    return await answerOnce(orm, request, async (tx) => apply(tx, by, await read(), input.planHash))
  } catch (error) {
    if (isFileRefused(error)) return { outcome: 'refused', problem: error.problem }
    throw error
  }
}

async function apply(tx: Orm, by: Registrar, given: FileGiven, planHash: string): Promise<ApplyAnswer> {
  const { districtId } = by.district
  // Readers go on; whoever writes to the register waits, so that nothing is added between looking and writing.
  await tx.execute(sql`lock table institution in share row exclusive mode`)
  // What is searched for is sorted into its index by larger heaps than one posting at a time asks for.
  await tx.execute(sql`set local gin_pending_list_limit = '64MB'`)
  const fileHash = hashOfFile(given.bytes)
  const before = await appliedBefore(tx, districtId, fileHash)
  const { tally, items, toSyllables } = await runPlan(tx, by, given, [])
  const importId = await addImport(tx, by, { fileName: given.fileName, fileHash, planHash })
  let plans: RowPlan[] = []
  let [written, countedAt] = [0, 0]
  for await (const item of items) {
    if (item.kind === 'plan' && (item.plan.facts ?? item.plan.move)) plans.push(item.plan)
    if (plans.length < BATCH_ROWS) continue
    await writePlans(tx, by, importId, plans, toSyllables)
    written += plans.length
    plans = []
    if (written < 4 * countedAt) continue
    await countAnew(tx)
    countedAt = written
  }
  await writePlans(tx, by, importId, plans, toSyllables)
  if (tally.hash() !== planHash) throw new AppError('changed-meanwhile')
  const { counts } = tally
  if (counts.added + counts.changed + counts.moved === 0) {
    await tx.execute(sql`delete from register_import where district_id = ${districtId} and import_id = ${importId}`)
    return { outcome: 'nothing-to-do', appliedBefore: before }
  }
  await tx.execute(sql`
    update register_import set counts = ${JSON.stringify(counts)}::jsonb where district_id = ${districtId} and import_id = ${importId}`)
  return { outcome: 'applied', importId, counts }
}

/**
 * Tells PostgreSQL how much there is by now. A register that was empty has grown a thousandfold, and each foreign key
 * would go on being looked up as if it had not, by reading the whole district.
 */
async function countAnew(tx: Orm): Promise<void> {
  // Named columns only: counting all would cut thirty thousand texts into grams each time.
  await tx.execute(sql`analyze institution (district_id, institution_id, name_pinyin, credit_code, licence_number)`)
  await tx.execute(sql`analyze institution_version (district_id, institution_id, version)`)
}

async function addImport(tx: Orm, by: Registrar, file: { fileName: string; fileHash: string; planHash: string }): Promise<number> {
  const [row] = await tx
    .insert(registerImport)
    .values({
      districtId: by.district.districtId,
      ...file,
      counts: {},
      importedAt: by.now.toISOString(),
      importedBy: by.openid,
      importedByName: by.displayName,
    })
    .returning({ importId: registerImport.importId })
  if (!row) throw new Error('the insert returned no import')
  return row.importId
}
