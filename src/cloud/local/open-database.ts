import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../database/connect'
import type { Database } from '../database/connect'
import { isUnavailable, sqlState } from '../database/failures'
import { migrate, NewerSchemaError, stepsAhead } from '../database/migrate'
import { lockFolder, LockedError } from './lock'
import { StartError } from './start-error'

const MIGRATIONS = join(__dirname, '../database/migrations')

/** Wrong password or user, no such database, no right to it. */
const NO_ENTRY = new Set(['28P01', '28000', '3D000', '42501'])

/** Opens and migrates the database of `databaseUrl`, or the embedded one in `dataDir`; StartError says why not. */
export async function openDatabase(databaseUrl: string | undefined, dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const release = databaseUrl ? () => undefined : takeFolder(dataDir)
  let db: Database | undefined
  try {
    db = await connect(databaseUrl, join(dataDir, 'database'))
    const steps = await stepsAhead(db, MIGRATIONS)
    if (steps > 0) console.log(`Bringing its schema up to date (${steps} ${steps === 1 ? 'step' : 'steps'}) …`)
    await migrate(db, databaseUrl ? 'postgres' : 'pglite', MIGRATIONS)
  } catch (error) {
    await db?.close().catch(() => undefined)
    release()
    if (error instanceof NewerSchemaError) {
      throw new StartError('The database belongs to a newer version of this program. Update the program; nothing was changed.')
    }
    if (databaseUrl && sqlState(error) === 'ERR_INVALID_URL') {
      throw new StartError('DATABASE_URL is no address of a PostgreSQL. It reads postgres://user:password@host:5432/database.')
    }
    if (databaseUrl && isUnavailable(error)) {
      throw new StartError(`No PostgreSQL answers at ${place(databaseUrl)}. Start it, or unset DATABASE_URL to use the embedded one.`)
    }
    if (databaseUrl && NO_ENTRY.has(sqlState(error) ?? '')) {
      throw new StartError(`PostgreSQL does not let us into ${place(databaseUrl)}. Check user, password and database name in DATABASE_URL.`)
    }
    throw error
  }
  const opened = db
  return { ...opened, close: () => opened.close().finally(release) }
}

function takeFolder(dataDir: string): () => void {
  try {
    return lockFolder(dataDir)
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new StartError(
      `The data folder ${dataDir} is in use by process ${error.message}. Stop that one, or set DATA_DIR to another folder.`,
    )
  }
}

/** Host and database only: a connection string may hold a password. */
function place(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl)
    return host + pathname
  } catch {
    return 'DATABASE_URL'
  }
}
