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
  // A union and not json_build_object: that takes a hundred arguments at most.
  const counts = tables.map(({ name }) => `select '${name}' as name, (select count(*)::int from ${name}) as rows`)
  const rows = await db.run<{ name: string; rows: number }>({ name: 'test-stored-rows', text: counts.join(' union all ') }, [])
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
