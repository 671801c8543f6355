import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { hashOf } from '../../config/commands/freshness.mjs'
import type { Database } from '../../src/cloud/database/connect'
import { connectPglite } from '../../src/cloud/database/connect-pglite'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import { migrate } from '../../src/cloud/database/migrate'
import { MIGRATIONS } from './migrations'

const ROOT = join(__dirname, '../..')

/**
 * A fresh, migrated database for one test file: PGlite in memory, or a database of its own on the PostgreSQL of
 * TEST_DATABASE_URL. Close it in afterAll.
 */
export async function testDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  return server ? onPostgres(server) : embedded()
}

export const onRealPostgres = Boolean(process.env.TEST_DATABASE_URL)

// Making a cluster and migrating it takes several times as long as reading one that is ready.
async function embedded(): Promise<Database> {
  return connectPglite('memory://', new FileInMemory(readFileSync(await preparedCluster())))
}

// Opening a cluster fills its buffers with noughts, 128 MB unless told; nothing here outlives its process; and what the
// cluster would copy for another database is two thirds of its files.
const LIGHTER = [
  `alter system set shared_buffers = '16MB'`,
  'alter system set full_page_writes = off',
  'alter system set synchronous_commit = off',
  'alter database template0 is_template false',
  'alter database template1 is_template false',
  'drop database template0',
  'drop database template1',
  // Without it whoever opens the cluster plays all migrations again, as after a crash.
  'checkpoint',
]

/** A file with as little copying as can be: a Blob keeps a copy of what it is given and hands out another. */
class FileInMemory extends Blob {
  constructor(private readonly content: Buffer<ArrayBuffer>) {
    super()
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.content
    return Promise.resolve(byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength))
  }
}

/** A file with an empty, migrated cluster, made once for these migrations and this PGlite, by whoever needs it first. */
export async function preparedCluster(): Promise<string> {
  const folder = join(ROOT, 'dist', 'test-database')
  const made = hashOf(ROOT, ['src/cloud/database/migrations', 'node_modules/@electric-sql/pglite/package.json', 'tests/support/test-database.ts'])
  const file = join(folder, `${made}.tar`)
  if (existsSync(file)) return file
  const db = await connectPglite('memory://')
  await migrate(db, 'pglite', MIGRATIONS)
  for (const statement of LIGHTER) await db.pglite.exec(statement)
  const dump = await db.pglite.dumpDataDir('none')
  await db.close()
  mkdirSync(folder, { recursive: true })
  // By a name of its own first, because two test files may make it at once.
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
  renameSync(draft, file)
  return file
}

async function onPostgres(server: string): Promise<Database> {
  const { url, drop } = await emptyPostgres(server)
  const db = connectPostgres(url)
  await migrate(db, 'postgres', MIGRATIONS)
  return { ...db, close: () => db.close().then(drop) }
}

/** A database of its own with nothing in it, on that PostgreSQL. */
export async function emptyPostgres(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => admin(server, `drop database ${name} with (force)`) }
}

async function admin(server: string, statement: string) {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
