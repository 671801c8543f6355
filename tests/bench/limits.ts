import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../src/policy/calendar/day'
import { TONIGHT } from '../../src/cloud/features/homework/reads/tonight'
import { POST } from '../../src/cloud/features/homework/writes/post'
import { output } from './programs'
import type { Sample } from './sample'

/** pgbench running the very statement of tonight, prepared, for random guardians of the sample. */
export async function limitOfTonight(
  databaseUrl: string,
  sample: Sample,
  today: string,
  seconds: number,
  connections: number,
): Promise<number> {
  const openid = '(select g.openid from bench.guardian g where g.i = :i)'
  const statement = fill(TONIGHT.text, [openid, `'${addDays(today, -6)}'`, `'${today}'`])
  return pgbench(databaseUrl, sample.guardianCount, statement, seconds, connections)
}

/** pgbench running the one statement that posts, for random teachers and classes of the sample. */
export async function limitOfPost(
  databaseUrl: string,
  sample: Sample,
  seconds: number,
  connections: number,
): Promise<number> {
  const of = (column: string) => `(select ${column} from given_post)`
  const statement = fill(POST.text, [
    of('district_id'),
    of('school_id'),
    of('person_id'),
    'gen_random_uuid()::text',
    'now()',
    of('meant'),
    of('moves'),
    `'[]'`,
    of('subject_code'),
    of('post_id'),
    `'hash'`,
  ]).replace(
    'with go as',
    'with given_post as materialized (select *, gen_random_uuid()::text as post_id from bench.post where i = :i), go as',
  )
  return pgbench(databaseUrl, sample.postCount, statement, seconds, connections)
}

const fill = (text: string, values: readonly string[]) =>
  text
    .replace(/\$(\d+)/g, (parameter, position: string) => {
      const value = values[Number(position) - 1]
      if (value === undefined) throw new Error(`the statement has a ${parameter} that the bench does not fill`)
      return value
    })
    .replace(/\s+/g, ' ')

// Each run of pgbench opens connections anew, and a new one plans the statement and maps the shared buffers it reads:
// on a busy machine that took whole rounds of two seconds, while the server's connections were warm.
const WARM_UP_SECONDS = 6

async function pgbench(url: string, count: number, statement: string, seconds: number, clients: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pgbench-'))
  const script = join(folder, 'script.sql')
  writeFileSync(script, `\\set i random(1, ${count})\n${statement};\n`)
  const database = new URL(url)
  database.searchParams.set('options', '-cplan_cache_mode=force_generic_plan') // as connect-postgres.ts does
  const length = String(WARM_UP_SECONDS + seconds)
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', length, '-P', '1', '-f', script]
  const text = await output('pgbench', [...args, database.href], 'postgresql-contrib').finally(() =>
    rmSync(folder, { recursive: true }),
  )
  return perSecondAfter(WARM_UP_SECONDS, text)
}

/** Transactions a second in the lines of pgbench's progress that begin after so many seconds. */
function perSecondAfter(start: number, text: string): number {
  let [from, transactions, seconds] = [0, 0, 0]
  for (const [, at, perSecond] of text.matchAll(/progress: ([\d.]+) s, ([\d.]+) tps/g)) {
    const length = Number(at) - from
    if (from >= start - 0.5) {
      transactions += length * Number(perSecond)
      seconds += length
    }
    from = Number(at)
  }
  if (seconds === 0) throw new Error(`pgbench ended before its figures counted:\n${text}`)
  return transactions / seconds
}
