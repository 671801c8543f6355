import type { Database } from '../../../database/connect'
import type { InstitutionPage } from '../shapes'
import { askedValues, OF_KIND, TODAY } from './filters'
import type { Asked } from './find'
import { MOST_MATCHES } from './find-by-text'
import { statusToday } from './sql'

/** One more than is told, so that it is known whether there are more. */
const ALL = {
  name: 'institutions-count',
  text: `
    select status, count(*)::int as count from (
      select ${statusToday(TODAY)} as status from institution i
      where ${OF_KIND} and $5::text is not distinct from $5 limit ${MOST_MATCHES + 1}) as each
    group by status`,
}

const LAST_CHANGE = {
  name: 'institutions-last-change',
  text: `select max(confirmed_at)::text as at from institution where district_id = $1`,
}

type Counts = NonNullable<InstitutionPage['counts']>

/** How many of each status there are, whatever status is asked for; counted up to MOST_MATCHES. */
export async function countListed(db: Database, asked: Asked): Promise<Counts> {
  const rows = await db.run<{ status: string; count: number }>(ALL, askedValues(asked))
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

/** Whether there are more than were counted. */
export const isCapped = (counts: Counts): boolean =>
  Object.values(counts).reduce((sum, count) => sum + count, 0) > MOST_MATCHES

/** The instant of the register's latest change, ISO 8601; null while it is empty. */
export async function lastChangeOf(db: Database, districtId: number): Promise<string | null> {
  const [row] = await db.run<{ at: string | null }>(LAST_CHANGE, [districtId])
  return row?.at ? new Date(row.at).toISOString() : null
}
