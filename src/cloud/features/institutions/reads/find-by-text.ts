import type { Database } from '../../../database/connect'
import type { ListedStatus } from '../shapes'
import type { Cursor } from './cursor'
import { askedValues, OF_KIND, ONE_MORE, TODAY, TOWN } from './filters'
import type { Asked, FoundRow } from './find'
import { rarestGrams } from './rarest-grams'
import type { SearchWords } from './search-words'
import { firstSite, listedColumns, ofInstitution, openOn, placeOf, statusToday } from './sql'

/** More matches than this are not sorted: whoever has so many types another word. */
export const MOST_MATCHES = 1_000

/** Institution `i` has the words: $6 the text, $7 what the index is asked for. */
const HAS_TEXT = `text_grams(i.search_text) @> $7::text[] and strpos(i.search_text, $6::text) > 0`

/** Institution `i` has the code $6 in full; $7 is empty. */
const HAS_CODE = `(i.credit_code = $6::text or i.licence_number = $6) and cardinality($7::text[]) = 0`

/** Whole names first, then those that begin so, then the rest; $6 is the text. */
const RANK = `case when starts_with(i.search_text, E'\\n' || $6::text || E'\\n') then 0
  when starts_with(i.search_text, E'\\n' || $6) then 1 else 2 end`

/**
 * $8 and $9 longitude and latitude to be near, or null; $10 to $12 the key, pinyin and id after which to go on. The
 * counts are of the same matches before one status is chosen.
 */
const statement = (name: string, has: string) => ({
  name,
  text: `
    with here as materialized (
      select case when $8::float8 is not null then ${placeOf('d', '$8', '$9::float8')} end as at
      from district d where d.district_id = $1),
    hit as materialized (
      select i.*, ${statusToday(TODAY)} as standing from institution i where ${OF_KIND} and ${has} limit ${MOST_MATCHES + 1})
    select (select json_object_agg(standing, count) from (select standing, count(*) from hit group by 1) as c) as counts,
      coalesce((select json_agg(to_json(r) order by r.key, r.pinyin, r."institutionId") from (
        select ${listedColumns(TODAY)}, i.key, i.degrees, i.name_pinyin as pinyin
        from (
          select * from (
            select i.*, n.degrees, case when h.at is null then ${RANK} else coalesce(n.degrees, 1e9) end::float8 as key
            from hit i cross join here h
            cross join lateral (
              select min(s.place <-> h.at) as degrees from institution_site s
              where h.at is not null and ${ofInstitution('s', 'i')} and ${openOn('s', TODAY)}) as n
            where $5::text is null or i.standing = $5) as i
          where (i.key, i.name_pinyin, i.institution_id) > ($10::float8, $11::text, $12::bigint)
          order by i.key, i.name_pinyin, i.institution_id limit ${ONE_MORE}) as i
        ${firstSite(TODAY, TOWN)}) as r), '[]'::json) as rows`,
})

const BY_TEXT = statement('institutions-by-text', HAS_TEXT)
const BY_CODE = statement('institutions-by-code', HAS_CODE)

export interface TextFound {
  rows: FoundRow[]
  counts: Partial<Record<ListedStatus, number>>
}

/** Those with the words in a name, its pinyin or initials, an address or somebody's name; or with the code. */
export async function byText(
  db: Database,
  asked: Asked,
  { text, grams, code }: SearchWords,
  near: { lng: number; lat: number } | null,
  after: Cursor | null,
): Promise<TextFound> {
  const words = code === null ? [text, await rarestGrams(db, grams, asked.today)] : [code, []]
  const values = [...askedValues(asked), ...words, near?.lng ?? null, near?.lat ?? null, after?.key ?? -1, after?.pinyin ?? '', after?.id ?? 0]
  const [found] = await db.run<{ rows: FoundRow[]; counts: TextFound['counts'] | null }>(code === null ? BY_TEXT : BY_CODE, values)
  return { rows: found?.rows ?? [], counts: found?.counts ?? {} }
}
