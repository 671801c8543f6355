import type { Database } from '../../../database/connect'
import type { InstitutionPage } from '../shapes'
import { askedValues, OF_KIND, TODAY } from './filters'
import type { Asked } from './find'
import { HAS_CODE, HAS_TEXT, MOST_MATCHES, wordValues } from './find-by-text'
import type { SearchWords } from './search-words'
import { changeToday, statusToday } from './sql'

/** One more than is told, so that it is known whether there are more; $5 is not asked: the chips are what it chooses from. */
const statement = (name: string, has: string) => ({
  name,
  text: `
    select status, count(*)::int as count from (
      select ${statusToday(TODAY)} as status from institution i ${changeToday(TODAY)}
      where ${OF_KIND} and $5::text is not distinct from $5 and ${has} limit ${MOST_MATCHES + 1}) as each
    group by status`,
})

const ALL = statement('institutions-count', 'true')
const WITH_TEXT = statement('institutions-count-text', HAS_TEXT)
const WITH_CODE = statement('institutions-count-code', HAS_CODE)

const LAST_CHANGE = {
  name: 'institutions-last-change',
  text: `select max(confirmed_at)::text as at from institution where district_id = $1`,
}

/** How many of each status there are, whatever status is asked for; counted up to MOST_MATCHES. */
export async function countListed(
  db: Database,
  asked: Asked,
  words: SearchWords | null,
): Promise<{ counts: NonNullable<InstitutionPage['counts']>; capped: boolean }> {
  const which = words === null ? ALL : words.code === null ? WITH_TEXT : WITH_CODE
  const values = [...askedValues(asked), ...(words === null ? [] : wordValues(words))]
  const rows = await db.run<{ status: string; count: number }>(which, values)
  const sum = rows.reduce((all, { count }) => all + count, 0)
  return { counts: Object.fromEntries(rows.map(({ status, count }) => [status, count])), capped: sum > MOST_MATCHES }
}

/** The instant of the register's latest change, ISO 8601; null while it is empty. */
export async function lastChangeOf(db: Database, districtId: number): Promise<string | null> {
  const [row] = await db.run<{ at: string | null }>(LAST_CHANGE, [districtId])
  return row?.at ? new Date(row.at).toISOString() : null
}
