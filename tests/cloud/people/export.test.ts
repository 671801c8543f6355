import type { Database } from '../../../src/cloud/database/connect'
import { EXPORTED_TABLES } from '../../../src/cloud/features/people/reads/export-service'
import { testDatabase } from '../../support/test-database'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** Told in the copy under names of their own. */
const NAMED = ['access_log', 'child', 'guardianship', 'time_report']

it('every table that holds rows of a child is in the copy its guardian gets', async () => {
  const tables = await db.run<{ name: string }>(
    {
      name: 'test-tables-of-a-child',
      text: `select table_name::text as name from information_schema.columns
        where table_schema = 'public' and column_name = 'child_id' order by 1`,
    },
    [],
  )
  expect(tables.map(({ name }) => name)).toEqual([...NAMED, ...EXPORTED_TABLES].sort())
})
