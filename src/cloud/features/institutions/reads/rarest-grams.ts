import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'

/** Of a gram that this share of texts has, or fewer, reading the texts costs less than another list of the index. */
const FEW = 0.01
/** Of grams that many have, three leave so few that a fourth only costs. */
const ENOUGH = 3

/** PostgreSQL's own statistics of the index; none before its first ANALYZE, or for a role that does not own it. */
const FREQUENCIES = {
  name: 'institutions-gram-frequencies',
  text: `
    select e.gram, e.frequency::float8 as frequency
    from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e(gram, frequency)
    where s.schemaname = current_schema() and s.tablename = 'institution_by_grams' and e.gram is not null`,
}

type Frequencies = ReadonlyMap<string, number>

const known = new WeakMap<Database, { on: Day; frequencies: Promise<Frequencies> }>()

/** Share of texts that have a gram, of the most common ones; read once a day. */
function frequenciesOf(db: Database, today: Day): Promise<Frequencies> {
  const kept = known.get(db)
  if (kept?.on === today) return kept.frequencies
  const frequencies = db
    .run<{ gram: string; frequency: number }>(FREQUENCIES, [])
    .then((rows) => new Map(rows.map(({ gram, frequency }) => [gram, frequency])))
  known.set(db, { on: today, frequencies })
  frequencies.catch(() => known.delete(db))
  return frequencies
}

/**
 * The rarest of a text's grams, which are all that the index need be asked for: the list of a gram that every name has
 * is as long as the register. All of them while nothing is known of how common they are.
 */
export async function rarestGrams(db: Database, grams: readonly string[], today: Day): Promise<readonly string[]> {
  if (grams.length < 2) return grams
  const frequencies = await frequenciesOf(db, today)
  if (frequencies.size === 0) return grams
  const share = (gram: string) => frequencies.get(gram) ?? 0
  const sorted = [...grams].sort((a, b) => share(a) - share(b))
  const least = share(sorted[0] ?? '')
  const asRare = sorted.filter((gram) => share(gram) === least)
  return (least < FEW ? asRare : sorted).slice(0, ENOUGH)
}
