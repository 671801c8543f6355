import { sql } from 'drizzle-orm'
import type { Day } from '../../../policy/calendar/day'
import type { Database } from '../connect'
import { district } from '../reference-tables'
import { buildDemo } from './build'
import { addInstitutions } from './institutions/add-institutions'
import { fillTable, moveSequencesOn } from './insert-rows'
import { DEMO_TABLES } from './rows'
import type { DemoTable } from './rows'

const LOCK = 50015302

interface Seeding {
  /** What is later has not happened yet; without it the day is over. */
  now?: Date
  say?: (table: string, rows: number) => void
}

/**
 * Fills an empty database with the demo district around `today`, all of it or nothing; every school is fictional. `say` is told
 * of each table before it is filled. Of two processes that do so at once one works, and the other waits and finds it done.
 */
export async function seedDemo(db: Database, today: Day, { now, say }: Seeding = {}): Promise<void> {
  const rows = buildDemo(today, now)
  await addInstitutions(rows, today)
  await db.orm.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    const known = await tx.select({ id: district.districtId }).from(district).limit(1)
    if (known.length > 0) return
    for (const [name, table] of Object.entries(DEMO_TABLES)) {
      const these = rows[name as DemoTable]
      if (these.length > 0) say?.(name, these.length)
      await fillTable(tx, table, these)
    }
    await moveSequencesOn(tx)
  })
}
