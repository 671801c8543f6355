import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { demoIdentities } from '../../../src/cloud/database/demo/identities'
import { seedDemo } from '../../../src/cloud/database/demo/seed'
import { district, subject, town } from '../../../src/cloud/database/reference-tables'
import { testDatabase } from '../../support/test-database'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
}, 60_000)
afterAll(() => db.close())

it('shows nobody to be before the demo district is there', async () => {
  expect(await demoIdentities(db)).toEqual([])
})

it('leaves nothing behind when it cannot finish, so that the next start seeds again', async () => {
  await db.orm.execute(sql`alter table school add constraint no_school_today check (name is null)`)
  await expect(seedDemo(db, '2026-11-24')).rejects.toThrow()
  expect(await db.orm.select().from(district)).toEqual([])
  expect(await db.orm.select().from(town)).toEqual([])
  expect(await db.orm.select().from(subject)).toEqual([])
  expect(await demoIdentities(db)).toEqual([])
}, 60_000)
