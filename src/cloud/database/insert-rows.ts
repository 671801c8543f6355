import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from './connect'

const BATCH_ROWS = 4_000

export type Executor = Pick<Database['orm'], 'execute'>
type Row = Record<string, unknown>

/** Inserts rows of one table, thousands a statement: one parameter of JSON costs far less than one for each value. */
export async function insertRows(db: Executor, table: PgTable, rows: readonly Row[], onConflict: SQL = sql``): Promise<void> {
  if (rows.length === 0) return
  // A column that only some rows have counts too: left out, it would be lost without a word.
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => rows.some((row) => key in row))
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
        select ${names} from json_to_recordset(${json}::json) as given (${named}) ${onConflict}`,
    )
  }
}

/** A point is written (x,y); everything else PostgreSQL reads from JSON as it is. */
const asJson = (value: unknown, type: string): unknown =>
  type === 'point' && Array.isArray(value) ? `(${value.join(',')})` : (value ?? null)

/** Ids as rows of `given (id)`: one parameter, however many there are. */
export const idsGiven = (ids: readonly number[]): SQL =>
  sql`(select value::bigint as id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) as given`

/** The rows of a statement that Drizzle was told as SQL: both drivers answer so, and their common type does not know it. */
export const rowsOf = <R>(answer: unknown): R[] => (answer as { rows: R[] }).rows
