import { getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { insertRows } from '../insert-rows'
import type { Executor } from '../insert-rows'

/** Inserts rows of one table and has it counted. */
export async function fillTable(db: Executor, table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return
  await insertRows(db, table, rows)
  // Without statistics the foreign keys of the next table are looked up through an index that fits badly.
  await db.execute(sql`analyze ${sql.identifier(getTableName(table))}`)
}

const SEQUENCES = [
  ['person', 'person_id'],
  ['class', 'class_id'],
  ['child', 'child_id'],
  ['join_request', 'request_id'],
  ['homework', 'homework_id'],
  ['overrun', 'overrun_id'],
  ['institution', 'institution_id'],
  ['institution_status', 'change_id'],
  ['institution_staff', 'staff_id'],
  ['institution_inspection', 'inspection_id'],
  ['in_service_import', 'import_id'],
  ['service_plan', 'plan_id'],
  ['service_leader', 'leader_id'],
  ['offering', 'offering_id'],
  ['collector', 'collector_id'],
  ['leaving_notice', 'notice_id'],
] as const

/** Lets the next person, class … get an id after those inserted with their ids. */
export async function moveSequencesOn(db: Executor): Promise<void> {
  for (const [table, column] of SEQUENCES) {
    const [name, id] = [sql.identifier(table), sql.identifier(column)]
    const sequence = sql`pg_get_serial_sequence(${`"${table}"`}, ${column})`
    await db.execute(sql`select setval(${sequence}, coalesce((select max(${id}) from ${name}), 0) + 1, false)`)
  }
}
