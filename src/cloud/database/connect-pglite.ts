import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database } from './connect'
import * as schema from './schema'

const INT8 = 20
const DATE = 1082

/** PostgreSQL inside this process, on disk in `dataDir`. One process at a time: local/lock.ts sees to it. */
export async function connectPglite(dataDir: string, loadDataDir?: Blob): Promise<Database & { pglite: PGlite }> {
  const pglite = await PGlite.create({ dataDir, loadDataDir, parsers: { [INT8]: Number, [DATE]: (day: string) => day } })
  return {
    pglite,
    orm: drizzle(pglite, { schema }),
    run: async <Row>({ text }: { text: string }, values: unknown[]) => (await pglite.query<Row>(text, values)).rows,
    close: () => pglite.close(),
  }
}
