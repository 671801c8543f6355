import { join, resolve } from 'node:path'
import { dayInShanghai } from '../../policy/calendar/day'
import type { Database } from '../database/connect'
import { demoIdentities } from '../database/demo/identities'
import { seedDemo } from '../database/demo/seed'
import { district } from '../database/reference-tables'
import { demoDoor } from '../identity/demo-door'
import { demoSecret } from './demo-secret'
import { checkPortFree, portTaken } from './free-port'
import { openDatabase } from './open-database'
import { localServer } from './server'
import { StartError } from './start-error'

const { DATABASE_URL, HOST = '127.0.0.1', DATA_DIR = '.data' } = process.env
const PORT = Number(process.env.PORT ?? 4173)
const PAGES = resolve(__dirname, '../../../dist/h5')

async function start() {
  const dataDir = resolve(DATA_DIR)
  await checkPortFree(PORT, HOST)
  console.log(DATABASE_URL ? 'Opening PostgreSQL …' : `Opening the embedded database in ${join(DATA_DIR, 'database')} …`)
  const db = await openDatabase(DATABASE_URL, dataDir)
  try {
    const door = demoDoor(process.env, () => demoSecret(dataDir))
    if (door) await seedOnce(db)
    const server = await localServer({ db, door, pages: PAGES })
    const url = await server.listen({ port: PORT, host: HOST }).catch((error: unknown) => portTaken(error, PORT, HOST))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => db.close()).then(() => process.exit(0)))
    }
    console.log(`\n双减通 is at ${url}`)
    if (door) await sayAsWhom(db, url)
  } catch (error) {
    await db.close()
    throw error
  }
}

async function seedOnce(db: Database) {
  const known = await db.orm.select({ id: district.districtId }).from(district).limit(1)
  if (known.length > 0) return
  console.log('Seeding the demo district …')
  await seedDemo(db, dayInShanghai(new Date()))
}

async function sayAsWhom(db: Database, url: string) {
  console.log(`Choose who you are at ${url}/#/packages/demo/identities/index`)
  for (const { name, what } of await demoIdentities(db)) console.log(`  ${name}: ${what}`)
}

start().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
