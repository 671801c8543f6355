import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Database } from '../../src/cloud/database/connect'
import { connectPglite } from '../../src/cloud/database/connect-pglite'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import { migrate } from '../../src/cloud/database/migrate'

export const MIGRATIONS = join(__dirname, '../../src/cloud/database/migrations')

/**
 * A fresh, migrated database for one test file: PGlite in memory, or a database of its own on the PostgreSQL of
 * TEST_DATABASE_URL. Close it in afterAll.
 */
export async function testDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  return server ? onPostgres(server) : embedded()
}

export const onRealPostgres = Boolean(process.env.TEST_DATABASE_URL)

async function embedded(): Promise<Database> {
  const db = await connectPglite('memory://')
  await migrate(db, 'pglite', MIGRATIONS)
  return db
}

async function onPostgres(server: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = connectPostgres(url.toString())
  await migrate(db, 'postgres', MIGRATIONS)
  return {
    ...db,
    close: async () => {
      await db.close()
      await admin(server, `drop database ${name} with (force)`)
    },
  }
}

async function admin(server: string, statement: string) {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
