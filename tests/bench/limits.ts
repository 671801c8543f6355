import { addDays } from '../../src/policy/calendar/day'
import { TONIGHT } from '../../src/cloud/features/homework/reads/tonight'
import { POST } from '../../src/cloud/features/homework/writes/post'
import { startPgbench } from './pgbench'
import type { Pgbench } from './pgbench'
import type { Sample } from './sample'

/** pgbench running the very statement of tonight, prepared, for random guardians of the sample. */
export function limitOfTonight(
  databaseUrl: string,
  sample: Sample,
  today: string,
  connections: number,
): Promise<Pgbench> {
  const openid = '(select g.openid from bench.guardian g where g.i = :i)'
  const statement = fill(TONIGHT.text, [openid, `'${addDays(today, -6)}'`, `'${today}'`])
  return startPgbench(databaseUrl, sample.guardianCount, statement, connections)
}

/** pgbench running the one statement that posts, for random teachers and classes of the sample. */
export function limitOfPost(databaseUrl: string, sample: Sample, connections: number): Promise<Pgbench> {
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
  return startPgbench(databaseUrl, sample.postCount, statement, connections)
}

/** A statement with its parameters written out, on one line as pgbench reads it. */
export const fill = (text: string, values: readonly string[]) =>
  text
    .replace(/\$(\d+)/g, (parameter, position: string) => {
      const value = values[Number(position) - 1]
      if (value === undefined) throw new Error(`the statement has a ${parameter} that the bench does not fill`)
      return value
    })
    .replace(/\s+/g, ' ')
