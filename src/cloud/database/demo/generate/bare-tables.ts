import { sql } from 'drizzle-orm'
import type { Database } from '../../connect'

export type Executor = Pick<Database['orm'], 'execute'>

/** What was taken from the tables, as statements that give it back, in their order. */
export type TakenOff = string[]

async function read(db: Executor, text: string): Promise<{ drop: string; add: string }[]> {
  // Both drivers answer with rows; the common type does not know it.
  const answer = (await db.execute(sql.raw(text))) as unknown as { rows: { drop: string; add: string }[] }
  return answer.rows
}

const constraints = (kinds: string) => `
  select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as add
  from pg_constraint c
  where c.connamespace = 'public'::regnamespace and c.contype in (${kinds})
  order by c.conrelid::regclass::text, c.conname`

const INDEXES = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as add
  from pg_index i join pg_class k on k.oid = i.indexrelid
  where k.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint c where c.conindid = k.oid)
  order by k.relname`

/** Takes every foreign key, index and key off the tables: millions of rows are sorted once instead of one by one. */
export async function takeOff(db: Executor): Promise<TakenOff> {
  const back: string[] = []
  for (const text of [constraints(`'f'`), INDEXES, constraints(`'p', 'u'`)]) {
    const found = await read(db, text)
    for (const { drop } of found) await db.execute(sql.raw(drop))
    back.unshift(...found.map(({ add }) => add))
  }
  return back
}
