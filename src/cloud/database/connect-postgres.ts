import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, types } from 'pg'
import type { Database } from './connect'
import * as schema from './schema'

const INT8 = 20
const DATE = 1082

// A process of Node keeps about three connections busy. Sixteen only made the server's processes push each other out of
// the CPU's caches: with eight, tonight for 16 callers cost PostgreSQL a fifth less of CPU.
const CONNECTIONS = 8
// A new connection plans every statement anew and maps each page of the shared buffers anew.
const IDLE_MS = 5 * 60_000

// For every statement: drizzle hands in parsers of its own for days and times and asks pg's own for the rest.
types.setTypeParser(INT8, Number)

/** A pool on a PostgreSQL server; `max` connections of one process. */
export function connectPostgres(databaseUrl: string, max = CONNECTIONS): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: IDLE_MS,
    // A statement with an array among its parameters looks cheaper planned anew for each call, for ever: reading
    // before a post took 1.5 ms so and 0.7 ms with the plan kept. Not a start-up option: poolers refuse those.
    onConnect: async (client) => {
      await client.query('set plan_cache_mode = force_generic_plan')
    },
    types: {
      getTypeParser: ((oid: number, format?: 'text') => {
        if (oid === DATE) return (value: string) => value
        return types.getTypeParser(oid, format)
      }) as typeof types.getTypeParser,
    },
  })
  pool.on('error', (error) => console.error(JSON.stringify({ pool: error.message })))
  return {
    orm: drizzle(pool, { schema }),
    run: async ({ name, text }, values) => (await pool.query({ name, text, values })).rows,
    close: () => pool.end(),
  }
}
