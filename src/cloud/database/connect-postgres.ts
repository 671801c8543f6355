import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, types } from 'pg'
import type { ClientBase } from 'pg'
import type { Database } from './connect'
import { openLanes } from './lanes'
import * as schema from './schema'

const INT8 = 20
const DATE = 1082

// A process of Node keeps about three connections busy. Sixteen only made the server's processes push each other out of
// the CPU's caches: with eight, tonight for 16 callers cost PostgreSQL a fifth less of CPU.
const CONNECTIONS = 8
// Beside them the two that hot reads share; for an instance of a function, which answers one call at a time, none.
const LANES = 2
// A new connection plans every statement anew and maps each page of the shared buffers anew.
const IDLE_MS = 5 * 60_000

// For every statement: drizzle hands in parsers of its own for days and times and asks pg's own for the rest.
types.setTypeParser(INT8, Number)

const asStored = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === DATE) return (value: string) => value
    return types.getTypeParser(oid, format)
  }) as typeof types.getTypeParser,
}

// A statement with an array among its parameters looks cheaper planned anew for each call, for ever: reading before a
// post took 1.5 ms so and 0.7 ms with the plan kept. Not a start-up option: poolers refuse those.
const keepPlans = (client: ClientBase) => client.query('set plan_cache_mode = force_generic_plan')

/** A pool on a PostgreSQL server; `max` connections of one process, beside the two that its hot reads share. */
export function connectPostgres(databaseUrl: string, max = CONNECTIONS): Database {
  const config = { connectionString: databaseUrl, connectionTimeoutMillis: 5_000, types: asStored }
  const pool = new Pool({
    ...config,
    max,
    idleTimeoutMillis: IDLE_MS,
    onConnect: async (client) => {
      await keepPlans(client)
    },
  })
  pool.on('error', (error) => console.error(JSON.stringify({ pool: error.message })))
  const lanes = max < CONNECTIONS ? undefined : openLanes(LANES, config, IDLE_MS, keepPlans)
  return {
    orm: drizzle(pool, { schema }),
    run: async ({ name, text, hot }, values) => {
      const query = { name, text, values }
      return hot && lanes ? lanes.ask(query) : (await pool.query(query)).rows
    },
    close: async () => {
      await Promise.all([pool.end(), lanes?.close()])
    },
  }
}
