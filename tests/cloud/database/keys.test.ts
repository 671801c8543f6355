import type { Database } from '../../../src/cloud/database/connect'
import { testDatabase } from '../../support/test-database'

/*
 * README, decision 1. Of these a district has few, or they belong to no school: a distributed PostgreSQL copies them to
 * every node.
 */
const REFERENCE = [
  'district', 'town', 'subject', 'statutory_day', 'district_officer', 'district_service', 'approved_item', 'code_attempt', 'officer_request',
  // The register: some hundreds of institutions a district, read by everybody.
  'institution', 'institution_code', 'institution_inspection', 'institution_site', 'institution_staff', 'institution_status', 'institution_version',
  'application', 'application_step', 'bureau', 'staff_finding_decision', 'in_service_fingerprint', 'in_service_import',
  'register_import', 'register_import_change',
]

interface Key {
  table: string
  name: string
  columns: string[]
}

let db: Database
let keys: Key[]
beforeAll(async () => {
  db = await testDatabase()
  keys = await db.run<Key>(
    {
      name: 'test-keys',
      text: `select r.relname as table, i.relname as name,
          array(select a.attname::text from pg_attribute a where a.attrelid = r.oid and a.attnum = any(x.indkey)) as columns
        from pg_index x join pg_class r on r.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        where x.indisunique and r.relnamespace = 'public'::regnamespace
        union all
        select r.relname, c.conname,
          array(select a.attname::text from pg_attribute a where a.attrelid = r.oid and a.attnum = any(c.conkey))
        from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_class f on f.oid = c.confrelid
        where c.contype = 'f' and r.relnamespace = 'public'::regnamespace and f.relname <> all($1::text[])`,
    },
    [REFERENCE],
  )
})
afterAll(() => db.close())

it('every key of a table that grows holds its district and school', () => {
  const without = keys.filter(
    ({ table, columns }) => !REFERENCE.includes(table) && !(columns.includes('district_id') && columns.includes('school_id')),
  )
  expect(without.map(({ table, name }) => `${table}: ${name}`).sort()).toEqual([])
})

it('every table has a key, and the list above names none that is not there', async () => {
  const tables = await db.run<{ name: string }>(
    { name: 'test-tables', text: `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace` },
    [],
  )
  const named = tables.map(({ name }) => name)
  expect([...new Set(keys.map(({ table }) => table))].sort()).toEqual([...named].sort())
  expect(REFERENCE.filter((name) => !named.includes(name))).toEqual([])
})
