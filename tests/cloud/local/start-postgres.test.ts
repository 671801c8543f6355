import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectPostgres } from '../../../src/cloud/database/connect-postgres'
import { migrate } from '../../../src/cloud/database/migrate'
import { MIGRATIONS } from '../../support/migrations'
import { startLocally } from '../../support/start-locally'
import { emptyPostgres } from '../../support/test-database'

jest.setTimeout(240_000)

const server = process.env.TEST_DATABASE_URL ?? ''
let folder: string
let database: Awaited<ReturnType<typeof emptyPostgres>>

// Only where there is a PostgreSQL: the embedded database has start.test.ts.
const onPostgres = server ? describe : describe.skip

onPostgres('npm start on a PostgreSQL', () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'start-'))
    database = await emptyPostgres(server)
  })
  afterEach(async () => {
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  const start = () => startLocally({ DATABASE_URL: database.url, DATA_DIR: folder, PORT: '0', NODE_ENV: '' })

  /** Starts, looks who can be chosen, and stops. */
  async function once() {
    const { child, ended, saying, said } = start()
    const url = await saying(/http:\S+\d/)
    await saying(/小禾妈妈/)
    const people: unknown = await (await fetch(`${url}/demo/identities`)).json()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said.err).toBe('')
    return { people, said: said.out }
  }

  async function counted(text: string) {
    const db = connectPostgres(database.url)
    const [row] = await db.run<{ count: number }>({ name: 'test-count', text }, []).finally(() => db.close())
    return row?.count
  }

  it('migrates and seeds the demo district at the first start, and does neither at the second', async () => {
    const first = await once()
    expect(first.said).toContain('Opening PostgreSQL …')
    expect(first.said).toMatch(/Bringing its schema up to date \(\d+ steps\) …\nSeeding the demo district …\n/)
    const tasks = await counted('select count(*)::int as count from homework_task')
    expect(tasks).toBeGreaterThan(0)
    const second = await once()
    expect(second.said).not.toContain('schema')
    expect(second.said).not.toContain('Seeding')
    expect(second.people).toEqual(first.people)
    expect(await counted('select count(*)::int as count from homework_task')).toBe(tasks)
  })

  it('started twice at once it seeds once, and both answer for the same people', async () => {
    const [one, other] = await Promise.all([once(), once()])
    expect(one.people).toEqual(other.people)
    expect(await counted('select count(*)::int as count from district')).toBe(1)
    const seeded = [one, other].filter(({ said }) => said.includes('homeworkTask:'))
    expect(seeded).toHaveLength(1)
  })

  it('refuses a database of a newer version in one line, and leaves it as it is', async () => {
    const known = 'select count(*)::int as count from drizzle.__drizzle_migrations'
    const db = connectPostgres(database.url)
    await migrate(db, 'postgres', MIGRATIONS)
    const newer = `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`
    await db.run({ name: 'test-newer', text: newer }, []).finally(() => db.close())
    const before = await counted(known)
    const { ended, said } = start()
    expect(await ended).toBe(1)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.err).toContain('newer version')
    expect(await counted(known)).toBe(before)
    expect(await counted('select count(*)::int as count from district')).toBe(0)
  })

  it('a name of a database that is not there is said in one line, without the password', async () => {
    const nowhere = new URL(database.url)
    nowhere.pathname = '/nowhere'
    nowhere.password = 'secret'
    const { ended, said } = startLocally({ DATABASE_URL: nowhere.toString(), DATA_DIR: folder, PORT: '0', NODE_ENV: '' })
    expect(await ended).toBe(1)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.err).toContain('PostgreSQL does not let us into')
    expect(said.err).not.toContain('secret')
  })
})
