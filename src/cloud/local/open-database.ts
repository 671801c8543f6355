import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../database/connect'
import type { Database } from '../database/connect'
import { isUnavailable } from '../database/failures'
import { migrate, NewerSchemaError } from '../database/migrate'
import { lockFolder, LockedError } from './lock'
import { StartError } from './start-error'

const MIGRATIONS = join(__dirname, '../database/migrations')

/** Opens and migrates the database of `databaseUrl`, or the embedded one in `dataDir`; StartError says why not. */
export async function openDatabase(databaseUrl: string | undefined, dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const release = databaseUrl ? () => undefined : takeFolder(dataDir)
  let db: Database | undefined
  try {
    db = await connect(databaseUrl, join(dataDir, 'database'))
    await migrate(db, databaseUrl ? 'postgres' : 'pglite', MIGRATIONS)
  } catch (error) {
    await db?.close().catch(() => undefined)
    release()
    if (error instanceof NewerSchemaError) {
      throw new StartError('The database belongs to a newer version of this program. Update the program; nothing was changed.')
    }
    if (databaseUrl && isUnavailable(error)) {
      throw new StartError(`No PostgreSQL answers at ${place(databaseUrl)}. Start it, or unset DATABASE_URL to use the embedded one.`)
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
