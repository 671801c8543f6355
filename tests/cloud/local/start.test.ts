import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectPglite } from '../../../src/cloud/database/connect-pglite'
import { migrate } from '../../../src/cloud/database/migrate'
import { lockFolder } from '../../../src/cloud/local/lock'
import { startLocally as start } from '../../support/start-locally'
import { MIGRATIONS } from '../../support/migrations'

jest.setTimeout(180_000)

describe('what keeps the local server from starting is said in one line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const refused = async (more: Record<string, string>) => {
    const { ended, said } = start({ DATA_DIR: folder, PORT: '0', ...more })
    expect(await ended).toBe(1)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    return said.err
  }

  it('a port that is taken', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await refused({ PORT: String(port) })).toContain(`Port ${port} on 127.0.0.1 is taken`)
    expect(existsSync(join(folder, 'database'))).toBe(false)
    other.close()
  })

  it('a data folder that another process works on, whose lock stays', async () => {
    const release = lockFolder(folder)
    expect(await refused({})).toContain(`in use by process ${process.pid}`)
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain(String(process.pid))
    release()
  })

  it.each([
    ['that is down', 'postgres://somebody:secret@127.0.0.1:1/none', 'No PostgreSQL answers at 127.0.0.1:1/none'],
    ['whose host has no address', 'postgres://somebody:secret@nowhere.invalid/none', 'No PostgreSQL answers at nowhere.invalid/none'],
    ['whose address cannot be read', 'postgres://somebody:secret@:port/none', 'DATABASE_URL is no address of a PostgreSQL'],
  ])('a database %s, without telling the password', async (_which, DATABASE_URL, says) => {
    const said = await refused({ DATABASE_URL })
    expect(said).toContain(says)
    expect(said).not.toContain('secret')
  })

  it('a database of a newer version, which stays as it is', async () => {
    const opened = async () => connectPglite(join(folder, 'database'))
    const known = { name: 'test-known', text: 'select count(*)::int as count from drizzle.__drizzle_migrations' }
    const db = await opened()
    await migrate(db, 'pglite', MIGRATIONS)
    await db.run(
      { name: 'test-newer', text: `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)` },
      [],
    )
    const before = await db.run(known, [])
    await db.close()
    expect(await refused({})).toContain('newer version')
    const again = await opened()
    expect(await again.run(known, [])).toEqual(before)
    await again.close()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })
})

describe('in production the local server', () => {
  it('starts without demo district and demo door, and ends cleanly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'))
    const { child, ended, saying } = start({ DATA_DIR: folder, PORT: '0' })
    const url = await saying(/http:\S+/)
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ ok: true })
    expect((await fetch(`${url}/demo/identities`)).status).toBe(404)
    const body = JSON.stringify({ path: 'schools.list', type: 'query', input: {} })
    const list = await fetch(`${url}/api`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(await list.json()).toEqual({ ok: true, data: { districts: [], towns: [], schools: [] } })
    expect(existsSync(join(folder, 'demo-secret'))).toBe(false)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'lock'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})

describe('on one machine the local server', () => {
  it('seeds the demo district at the first start, and finds everything there at the second', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'))
    const one = async () => {
      const { child, ended, saying, said } = start({ DATA_DIR: folder, PORT: '0', NODE_ENV: '' })
      const url = await saying(/http:\S+\d/)
      await saying(/小禾妈妈/)
      const people: unknown = await (await fetch(`${url}/demo/identities`)).json()
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      return { people, said: said.out }
    }
    const [first, second] = [await one(), await one()]
    expect(first.said).toMatch(/Bringing its schema up to date \(\d+ steps\) …\nSeeding the demo district …\n/)
    expect(first.said).toMatch(/\n {2}homeworkTask: \d+ rows\n/)
    expect(second.said).not.toContain('schema')
    expect(second.said).not.toContain('Seeding')
    expect(second.people).toEqual(first.people)
    rmSync(folder, { recursive: true })
  })
})
