import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import type { Database } from './connect'

const LOCK = 50015301

/** The database was migrated by a newer version of this program, which this one must not touch. */
export class NewerSchemaError extends Error {}

interface Journal {
  entries: { when: number }[]
}

const stepsIn = (folder: string): number[] =>
  (JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal).entries.map(({ when }) => when)

/** How many steps of the schema the database has yet to take. */
export async function stepsAhead(db: Database, folder: string): Promise<number> {
  const last = await lastApplied(db)
  return stepsIn(folder).filter((when) => when > last).length
}

/**
 * Brings the database up to this version's schema. Two processes may call it at once: an advisory lock lets one work
 * and the other wait. Throws NewerSchemaError, and changes nothing, when the database knows a later migration.
 */
export async function migrate(db: Database, kind: 'postgres' | 'pglite', folder: string): Promise<void> {
  if ((await lastApplied(db)) > Math.max(...stepsIn(folder))) throw new NewerSchemaError()
  if (kind === 'pglite') {
    await migratePglite(db.orm as unknown as Parameters<typeof migratePglite>[0], { migrationsFolder: folder })
    return
  }
  // The lock is held on one connection while the migrations run on another.
  await db.orm.transaction(async (holder) => {
    await holder.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    await migratePostgres(db.orm as unknown as Parameters<typeof migratePostgres>[0], { migrationsFolder: folder })
  })
}

async function lastApplied(db: Database): Promise<number> {
  const known = await db.run<{ known: string | null }>(
    { name: 'migrations-known', text: `select to_regclass('drizzle.__drizzle_migrations')::text as known` },
    [],
  )
  if (!known[0]?.known) return 0
  const [row] = await db.run<{ last: string | null }>(
    { name: 'migrations-last', text: 'select max(created_at)::text as last from drizzle.__drizzle_migrations' },
    [],
  )
  return Number(row?.last ?? 0)
}
