import type { Database } from '../../../src/cloud/database/connect'
import { connectPostgres } from '../../../src/cloud/database/connect-postgres'
import { emptyPostgres } from '../../support/test-database'

const server = process.env.TEST_DATABASE_URL ?? ''
// Only where there is a PostgreSQL: the embedded database has one connection.
const onPostgres = server ? describe : describe.skip

const TWICE = { name: 'twice', hot: true, text: 'select $1::int * 2 as twice, pg_backend_pid() as pid' }
const DIVIDED = { name: 'divided', hot: true, text: 'select 12 / $1::int as quotient' }
const SLOW = { name: 'slow', hot: true, text: 'select pg_backend_pid() as pid from pg_sleep(30)' }
const OTHERS = {
  name: 'others',
  text: 'select pid, state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
}

onPostgres('connections shared by hot reads', () => {
  let database: Awaited<ReturnType<typeof emptyPostgres>>
  let db: Database
  beforeEach(async () => {
    database = await emptyPostgres(server)
    db = connectPostgres(database.url)
  })
  afterEach(async () => {
    await db.close()
    await database.drop()
  })

  const twice = (n: number, of = db) => of.run<{ twice: number; pid: number }>(TWICE, [n])

  it('answers each of many reads at once with its own rows, over two connections', async () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n)
    const answers = (await Promise.all(numbers.map((n) => twice(n)))).flat()
    expect(answers.map((row) => row.twice)).toEqual(numbers.map((n) => n * 2))
    expect(new Set(answers.map((row) => row.pid)).size).toBe(2)
  })

  it('fails only the read that is wrong, and not those sent with it', async () => {
    const asked = [1, 0, 2, 0, 3].map((n) => db.run<{ quotient: number }>(DIVIDED, [n]))
    const answers = await Promise.allSettled(asked)
    expect(answers.map((a) => (a.status === 'fulfilled' ? a.value[0]?.quotient : 'failed'))).toEqual([12, 'failed', 6, 'failed', 4])
  })

  it('fails what is under way when the connection breaks, and answers what is asked next', async () => {
    const cut = [db.run(SLOW, []), db.run(SLOW, [])].map((read) => read.then(() => 'answered', () => 'failed'))
    await until(async () => (await db.run<{ state: string }>(OTHERS, [])).filter((row) => row.state === 'active').length === 2)
    await db.run({ name: 'cut', text: `select pg_terminate_backend(pid) from (${OTHERS.text}) o where state = 'active'` }, [])
    expect(await Promise.all(cut)).toEqual(['failed', 'failed'])
    expect((await twice(21))[0]?.twice).toBe(42)
  })

  it('fails, and tries again at the next read, while the database cannot be reached', async () => {
    const nowhere = new URL(database.url)
    nowhere.pathname = '/nobody_made_this_one'
    const lost = connectPostgres(nowhere.href)
    const admin = connectPostgres(server, 1)
    await expect(twice(1, lost)).rejects.toThrow('nobody_made_this_one')
    await admin.run({ name: 'make', text: 'create database nobody_made_this_one' }, [])
    expect((await twice(1, lost))[0]?.twice).toBe(2)
    await lost.close()
    await admin.run({ name: 'drop', text: 'drop database nobody_made_this_one' }, []).finally(() => admin.close())
  })

  it('opens none for an instance of a function, which answers one call at a time', async () => {
    const few = connectPostgres(database.url, 2)
    const pids = (await Promise.all([1, 2, 3, 4].map((n) => twice(n, few)))).flat().map((row) => row.pid)
    const open = await few.run<{ pid: number }>(OTHERS, [])
    await few.close()
    expect(new Set(pids).size).toBeLessThanOrEqual(2)
    expect(open.length).toBe(1)
  })
})

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((again) => setTimeout(again, 20))
}
