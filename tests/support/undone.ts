import { PGlite } from '@electric-sql/pglite'
import type { Transaction } from '@electric-sql/pglite'
import { drizzle as onPglite } from 'drizzle-orm/pglite'
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { PoolClient } from 'pg'
import type { Database } from '../../src/cloud/database/connect'
import * as schema from '../../src/cloud/database/schema'

/**
 * Lets `act` work on the database as on its own, commits and refusals included, and undoes all of it afterwards: everything
 * happens inside one transaction, and what would be a transaction or a statement of its own is a savepoint there. Only what a
 * sequence handed out stays handed out.
 */
export async function undone<T>(db: Database, act: (inside: Database) => Promise<T>): Promise<T> {
  const client = (db.orm as unknown as { $client: unknown }).$client
  if (client instanceof PGlite) return undoneOnPglite(client, act)
  if (client instanceof Pool) return undoneOnPostgres(client, act)
  throw new Error('this database is neither of the two')
}

/** Does one thing after the other: a transaction has one connection, and whoever would take another waits. */
class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(act)
    this.#last = mine.catch(() => undefined)
    return mine
  }
}

type Say = (statement: string) => Promise<unknown>

/** A failure undoes what was done since, and nothing before: as if it had been committed. */
async function asIfAlone<T>(say: Say, act: () => Promise<T>): Promise<T> {
  await say('savepoint alone')
  try {
    const result = await act()
    await say('release savepoint alone')
    return result
  } catch (error) {
    await say('rollback to savepoint alone')
    await say('release savepoint alone')
    throw error
  }
}

async function undoneOnPglite<T>(pglite: PGlite, act: (inside: Database) => Promise<T>): Promise<T> {
  let done: { result: T } | undefined
  await pglite.transaction(async (tx) => {
    const turns = new Turns()
    const alone = <R>(work: () => Promise<R>) => turns.take(() => asIfAlone((statement) => tx.exec(statement), work))
    const inside = {
      query: (...asked: Parameters<Transaction['query']>) => alone(() => tx.query(...asked)),
      transaction: <R>(work: (tx: Transaction) => Promise<R>) => alone(() => work(tx)),
    }
    done = {
      result: await act({
        orm: onPglite(inside as unknown as PGlite, { schema }),
        run: async <Row>({ text }: { text: string }, values: unknown[]) => (await alone(() => tx.query<Row>(text, values))).rows,
        close: () => Promise.resolve(),
      }),
    }
    await tx.rollback()
  })
  return resultOf(done)
}

const BOUNDS: Record<string, string> = {
  begin: 'savepoint alone',
  commit: 'release savepoint alone',
  rollback: 'rollback to savepoint alone; release savepoint alone',
}

async function undoneOnPostgres<T>(pool: Pool, act: (inside: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const inside = new OnePool(client)
    return await act({
      orm: onPostgres(inside as unknown as Pool, { schema }),
      run: async ({ name, text }, values) => (await inside.query({ name, text, values })).rows,
      close: () => Promise.resolve(),
    })
  } finally {
    await client.query('rollback')
    client.release()
  }
}

type Query = (...asked: unknown[]) => Promise<{ rows: never[] }>

/** A pool (drizzle knows one by its name) that has one connection, in a transaction. */
class OnePool {
  readonly #turns = new Turns()
  readonly #query: Query

  constructor(client: PoolClient) {
    this.#query = client.query.bind(client) as unknown as Query
  }

  query: Query = (...asked) => this.#turns.take(() => asIfAlone((statement) => this.#query(statement), () => this.#query(...asked)))

  /** A connection of one's own until it is released. */
  async connect() {
    const { promise, resolve } = settled()
    await new Promise<void>((mine) => {
      void this.#turns.take(() => {
        mine()
        return promise
      })
    })
    const query: Query = (asked, ...values) => {
      const bound = BOUNDS[typeof asked === 'string' ? asked : (asked as { text: string }).text]
      return bound ? this.#query(bound) : this.#query(asked, ...values)
    }
    return { query, release: resolve }
  }
}

function settled() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((then) => (resolve = then))
  return { promise, resolve }
}

function resultOf<T>(done: { result: T } | undefined): T {
  if (!done) throw new Error('nothing was done')
  return done.result
}
