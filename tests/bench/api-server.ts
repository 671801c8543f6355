import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { demoDoor } from '../../src/cloud/identity/demo-door'

const MAIN = resolve(__dirname, '../../src/cloud/local/main.ts')

/** The local server as npm start runs it, in a process of its own, with a demo door the bench has the key of. */
export async function startServer(databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const secret = randomBytes(32).toString('hex')
  writeFileSync(join(folder, 'demo-secret'), secret, { mode: 0o600 })
  const door = demoDoor(process.env, () => secret)
  if (!door) throw new Error('The bench needs the demo door: unset NODE_ENV=production')
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('http://')) ready()
    })
  })
  return {
    url: `http://127.0.0.1:${port}/api`,
    tokenFor: door.tokenFor,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
