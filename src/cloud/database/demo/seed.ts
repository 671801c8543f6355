import type { Day } from '../../../policy/calendar/day'
import type { Database } from '../connect'
import { buildDemo } from './build'
import { addInstitutions } from './institutions/add-institutions'
import { fillTable, moveSequencesOn } from './insert-rows'
import { DEMO_TABLES } from './rows'
import type { DemoTable } from './rows'

/**
 * Fills an empty database with the demo district around `today`, all of it or nothing; every school is fictional. `say` is told
 * of each table before it is filled.
 */
export async function seedDemo(db: Database, today: Day, say?: (table: string, rows: number) => void): Promise<void> {
  const rows = buildDemo(today)
  await addInstitutions(rows, today)
  await db.orm.transaction(async (tx) => {
    for (const [name, table] of Object.entries(DEMO_TABLES)) {
      const these = rows[name as DemoTable]
      if (these.length > 0) say?.(name, these.length)
      await fillTable(tx, table, these)
    }
    await moveSequencesOn(tx)
  })
}
