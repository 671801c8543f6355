import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../connect'

type Executor = Pick<Database['orm'], 'execute'>

const BATCH_ROWS = 4_000

/** Inserts rows of one table, thousands a statement: one parameter of JSON costs far less than one for each value. */
export async function insertRows(
  db: Executor,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => key in first)
    .map(([key, column]) => ({ key, name: column.name, type: column.getSQLType() }))
  const names = sql.join(columns.map(({ name }) => sql.identifier(name)), sql`, `)
  const named = sql.raw(columns.map(({ name, type }) => `"${name}" ${type}`).join(', '))
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const json = JSON.stringify(
      rows
        .slice(from, from + BATCH_ROWS)
        .map((row) => Object.fromEntries(columns.map(({ key, name, type }) => [name, asJson(row[key], type)]))),
    )
    await db.execute(
      sql`insert into ${sql.identifier(getTableName(table))} (${names})
        select ${names} from jsonb_to_recordset(${json}::jsonb) as given (${named})`,
    )
  }
  // Without statistics the foreign keys of the next table are looked up through an index that fits badly.
  await db.execute(sql`analyze ${sql.identifier(getTableName(table))}`)
}

/** A point is written (x,y); everything else PostgreSQL reads from JSON as it is. */
const asJson = (value: unknown, type: string): unknown =>
  type === 'point' && Array.isArray(value) ? `(${value.join(',')})` : (value ?? null)

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
  ['in_service_import', 'import_id'],
] as const

/** Lets the next person, class … get an id after those inserted with their ids. */
export async function moveSequencesOn(db: Executor): Promise<void> {
  for (const [table, column] of SEQUENCES) {
    const [name, id] = [sql.identifier(table), sql.identifier(column)]
    const sequence = sql`pg_get_serial_sequence(${`"${table}"`}, ${column})`
    await db.execute(sql`select setval(${sequence}, coalesce((select max(${id}) from ${name}), 0) + 1, false)`)
  }
}
