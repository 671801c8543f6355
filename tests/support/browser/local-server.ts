import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from './server-process'
import type { ServerProcess } from './server-process'

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

export interface LocalServer extends ServerProcess {
  /** Where its demo door keeps its secret. */
  dataDir: string
}

/** The server of npm start on a port and a data folder of its own, freshly seeded, on EVENING; `stop` leaves nothing behind. */
export async function startLocalServer(): Promise<LocalServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'demo-'))
  const environment = { PORT: String(await freePort()), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '' }
  const entry = ['--import', './tests/support/browser/school-evening.mjs', 'src/cloud/local/main.ts']
  const server = await startServer(entry, environment)
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, dataDir, stop }
}
