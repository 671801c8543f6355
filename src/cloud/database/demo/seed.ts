import type { Day } from '../../../policy/calendar/day'
import type { Database } from '../connect'
import { buildDemo } from './build'
import { addInstitutions } from './institutions/add-institutions'
import { fillTable, moveSequencesOn } from './insert-rows'
import { DEMO_TABLES } from './rows'
import type { DemoTable } from './rows'

/** Fills an empty database with the demo district around `today`, all of it or nothing; every school is fictional. */
export async function seedDemo(db: Database, today: Day): Promise<void> {
  const rows = buildDemo(today)
  await addInstitutions(rows, today)
  await db.orm.transaction(async (tx) => {
    for (const [name, table] of Object.entries(DEMO_TABLES)) await fillTable(tx, table, rows[name as DemoTable])
    await moveSequencesOn(tx)
  })
}
