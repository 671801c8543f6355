import type { Database } from '../../src/cloud/database/connect'

/** How many rows each table has: what a refusal must leave as it was. */
export async function storedRows(db: Database): Promise<Record<string, number>> {
  const tables = await db.run<{ name: string }>(
    {
      name: 'test-tables',
      text: `select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1`,
    },
    [],
  )
  const counts = tables.map(({ name }) => `'${name}', (select count(*)::int from ${name})`)
  const [row] = await db.run<{ rows: Record<string, number> }>(
    { name: 'test-stored-rows', text: `select json_build_object(${counts.join(', ')}) as rows` },
    [],
  )
  return row?.rows ?? {}
}
