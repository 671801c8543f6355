import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(__dirname, '../../..')

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

export interface LocalServer {
  url: string
  /** Where its demo door keeps its secret. */
  dataDir: string
  stop: () => Promise<void>
}

/** The server of npm start on a port and a data folder of its own, freshly seeded, on EVENING; `stop` leaves nothing behind. */
export async function startLocalServer(): Promise<LocalServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'demo-'))
  const environment = { ...process.env, PORT: String(await freePort()), HOST: '127.0.0.1', DATA_DIR: dataDir }
  const env = { ...environment, DATABASE_URL: '', NODE_ENV: 'development', NODE_OPTIONS: '' }
  const before = ['--import', 'tsx', '--import', './tests/support/browser/school-evening.mjs']
  const server = spawn(process.execPath, [...before, 'src/cloud/local/main.ts'], { cwd: ROOT, env })
  const ended = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: await addressOf(server), dataDir, stop }
}

function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString()
      const url = /is at (http:\S+)/.exec(said)?.[1]
      if (url) resolve(url)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.on('exit', () => reject(new Error(`the server did not start:\n${said}`)))
  })
}
