import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

/** A statement of a hot path; its name lets PostgreSQL keep the plan (planning is the main cost of these). */
export interface NamedStatement {
  name: string
  text: string
  /** A short read that many ask at once: it may share a connection (lanes.ts), so it must never wait for a lock. */
  hot?: boolean
}

/** The same on PostgreSQL and on the embedded PGlite: days come as `YYYY-MM-DD`, bigint as number. */
export interface Database {
  orm: PgDatabase<PgQueryResultHKT, typeof schema>
  run<Row>(statement: NamedStatement, values: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Connects to `databaseUrl`, or without one opens the embedded database in `dataDir` (`memory://` for tests). */
export async function connect(databaseUrl: string | undefined, dataDir: string): Promise<Database> {
  if (databaseUrl) return (await import('./connect-postgres')).connectPostgres(databaseUrl)
  return (await import('./connect-pglite')).connectPglite(dataDir)
}
