import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const INSTALLED = '/usr/lib/postgresql' // where Debian and Ubuntu put what they keep out of PATH
const STARTUP_MS = 30_000

function binFolder() {
  const candidates = (process.env.PATH ?? '').split(path.delimiter)
  if (existsSync(INSTALLED)) {
    const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))
    candidates.push(...versions.map((version) => path.join(INSTALLED, version, 'bin')))
  }
  return candidates.find((folder) => folder !== '' && existsSync(path.join(folder, 'initdb')))
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

/**
 * Starts a PostgreSQL of its own in a temporary folder on a free loopback port: `{ url, stop }`. As root it runs as the
 * user postgres, because the server refuses root. Throws with one line when PostgreSQL is not installed.
 */
export async function startPostgres() {
  const bin = binFolder()
  if (bin === undefined) throw new Error('PostgreSQL is not installed: no initdb in PATH or under /usr/lib/postgresql.')
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (account.uid !== undefined) {
    chownSync(folder, account.uid, account.gid)
    chmodSync(folder, 0o700)
  }
  const data = path.join(folder, 'data')
  const options = { ...account, cwd: folder, encoding: 'utf8' }
  const port = await freePort()
  const start = (program, args) => {
    const { status, stdout, stderr } = spawnSync(path.join(bin, program), args, options)
    if (status !== 0) throw new Error(`${program} failed: ${stderr || stdout}`)
  }
  start('initdb', ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'])
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: 200 }
  const flags = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...flags], { ...account, cwd: folder, stdio: 'ignore' })
  const ended = new Promise((resolve) => server.on('exit', resolve))
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  const stop = async () => {
    server.kill('SIGINT') // "fast": ends open sessions
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await answering(url, ended).catch((error) => stop().then(() => Promise.reject(error)))
  return { url, stop }
}

async function answering(url, ended) {
  let alive = true
  void ended.then(() => (alive = false))
  for (const begun = Date.now(); alive && Date.now() - begun < STARTUP_MS; await pause(100)) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    if (connected) return client.end()
  }
  throw new Error('PostgreSQL did not start.')
}
