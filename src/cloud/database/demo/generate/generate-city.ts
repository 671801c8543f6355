import { sql } from 'drizzle-orm'
import type { Database } from '../../connect'
import { rowsOf } from '../../insert-rows'
import type { Executor } from '../../insert-rows'
import { district } from '../../reference-tables'
import { moveSequencesOn } from '../insert-rows'
import { takeOff } from './bare-tables'
import type { CityPlan } from './plan'
import { stepsOf } from './steps'

/** The database holds a district already: generating would mix with what is there. */
export class NotEmptyError extends Error {}

export type Report = (step: string, seconds: number, rows: number | null) => void

const LARGE_PUPILS = 200_000
// A sort of 24 million rows in the default 64 MB goes to disk many times over.
const memoryFor = (pupils: number) => (pupils >= LARGE_PUPILS ? '1GB' : '64MB')

/**
 * Fills an empty, migrated database with a city, in one transaction: a run that is stopped leaves nothing, and no
 * table without its keys. Tells `report` the seconds of each step. Throws NotEmptyError when a district is there.
 */
export async function generateCity(db: Database, plan: CityPlan, report: Report): Promise<void> {
  const timed = async (name: string, act: () => Promise<number | null>) => {
    const start = performance.now()
    const rows = await act()
    report(name, (performance.now() - start) / 1000, rows)
  }
  await db.orm.transaction(async (tx) => {
    const known = await tx.select().from(district).limit(1)
    if (known.length > 0) throw new NotEmptyError()
    const run = async (text: string) => {
      const answer = (await tx.execute(sql.raw(text))) as unknown as { rowCount?: number | null; affectedRows?: number }
      return answer.rowCount ?? answer.affectedRows ?? null
    }
    await run(`set local maintenance_work_mem = '${memoryFor(plan.pupils)}'`)
    await run(`set local work_mem = '${memoryFor(plan.pupils)}'`)
    const back = await takeOff(tx)
    for (const { name, text } of stepsOf(plan)) {
      await timed(name, () => run(text))
      if (name === 'tasks' || name === 'classes') await countFilled(tx, 'analyze')
    }
    await timed('keys, indexes, foreign keys', async () => {
      for (const text of back) await run(text)
      return null
    })
    await timed('sequences', async () => moveSequencesOn(tx).then(() => null))
  })
  await timed('vacuum and analyze', () => countFilled(db.orm, 'vacuum analyze').then(() => null))
}

/**
 * Lets PostgreSQL count the tables that have rows. Not the empty ones: one that was counted as empty is read from end to
 * end by every statement planned until it is counted again, however long it has become; of one never counted PostgreSQL
 * assumes some pages and goes by its index.
 */
async function countFilled(on: Executor, how: 'analyze' | 'vacuum analyze'): Promise<void> {
  const answer = await on.execute(sql`
    select string_agg(quote_ident(relname), ', ') as tables from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`)
  const [filled] = rowsOf<{ tables: string | null }>(answer)
  if (filled?.tables) await on.execute(sql.raw(`${how} ${filled.tables}`))
}
