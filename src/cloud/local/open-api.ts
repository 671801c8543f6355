import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { dayInShanghai } from '../../policy/calendar/day'
import type { Database } from '../database/connect'
import { seedDemo } from '../database/demo/seed'
import { district } from '../database/reference-tables'
import { tick } from '../functions/timer/tick'
import { demoDoor } from '../identity/demo-door'
import { notifyLocally } from '../ports/local'
import { localFiles } from '../ports/local-files'
import { registerKeyOf } from '../ports/register-key'
import { demoSecret, registerSeed } from './demo-secret'
import { openDatabase } from './open-database'
import { playAfternoon } from './play-afternoon'
import { localServer } from './server'
import { startTimer } from './timer'

interface Options {
  databaseUrl: string | undefined
  dataDir: string
  /** The built H5; without it only the API answers. */
  pages: string | null
}

export interface LocalApi {
  server: FastifyInstance
  db: Database
  /** Whether demo identities can be chosen; never in production. */
  hasDoor: boolean
  close(): Promise<void>
}

/**
 * The API on its database, migrated and with the demo district in it unless in production; not listening yet. What the scheduled
 * function does in the cloud runs beside it until it is closed.
 */
export async function openApi({ databaseUrl, dataDir, pages }: Options): Promise<LocalApi> {
  const db = await openDatabase(databaseUrl, dataDir)
  try {
    const door = demoDoor(process.env, () => demoSecret(dataDir))
    if (door) await seedOnce(db)
    const registerKey = registerKeyOf(process.env.REGISTER_KEY ?? (door ? registerSeed(dataDir) : undefined))
    const server = await localServer({ db, door, registerKey, files: localFiles(join(dataDir, 'files')), pages })
    const timer = startTimer(async () => {
      const now = new Date()
      if (door) await playAfternoon(db, now)
      await tick({ db, now, notify: notifyLocally })
    })
    server.addHook('onClose', () => timer.stop())
    return { server, db, hasDoor: door !== null, close: () => server.close().then(() => db.close()) }
  } catch (error) {
    await db.close()
    throw error
  }
}

async function seedOnce(db: Database) {
  const known = await db.orm.select({ id: district.districtId }).from(district).limit(1)
  if (known.length > 0) return
  console.log('Seeding the demo district …')
  const now = new Date()
  await seedDemo(db, dayInShanghai(now), { now, say: (table, rows) => console.log(`  ${table}: ${rows} rows`) })
}
