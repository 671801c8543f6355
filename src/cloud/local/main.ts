import { join, resolve } from 'node:path'
import type { Database } from '../database/connect'
import { demoIdentities } from '../database/demo/identities'
import { checkPortFree, portTaken } from './free-port'
import { openApi } from './open-api'
import { StartError } from './start-error'

const { DATABASE_URL, HOST = '127.0.0.1', DATA_DIR = '.data' } = process.env
const PORT = Number(process.env.PORT ?? 4173)
const PAGES = resolve(__dirname, '../../../dist/h5')

async function start() {
  await checkPortFree(PORT, HOST)
  console.log(DATABASE_URL ? 'Opening PostgreSQL …' : `Opening the embedded database in ${join(DATA_DIR, 'database')} …`)
  const api = await openApi({ databaseUrl: DATABASE_URL, dataDir: resolve(DATA_DIR), pages: PAGES })
  try {
    const url = await api.server.listen({ port: PORT, host: HOST }).catch((error: unknown) => portTaken(error, PORT, HOST))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void api.close().then(() => process.exit(0)))
    }
    console.log(`\n双减通 is at ${url}`)
    if (api.hasDoor) await sayAsWhom(api.db, url)
  } catch (error) {
    await api.db.close()
    throw error
  }
}

async function sayAsWhom(db: Database, url: string) {
  console.log(`Choose who you are at ${url}/#/packages/demo/identities/index`)
  for (const { name, what } of await demoIdentities(db)) console.log(`  ${name}: ${what}`)
}

start().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
