import type { Database } from '../../../database/connect'
import type { Cursor } from './cursor'
import { askedValues, OF_KIND, OF_STATUS, ONE_MORE, TODAY, TOWN } from './filters'
import type { Asked, FoundRow } from './find'
import type { SearchWords } from './search-words'
import { changeToday, firstSite, LISTED_COLUMNS, ofInstitution, openOn, placeOf } from './sql'

/** More matches than this are not sorted: whoever has so many types another word. */
export const MOST_MATCHES = 1_000

/** Institution `i` has the words: $6 the text, $7 what the index is asked for. */
export const HAS_TEXT = `text_grams(i.search_text) @> text_grams($7::text) and strpos(i.search_text, $7) > 0 and $6::text <> ''`

/** Institution `i` has the code $6 in full; $7 is not used. */
export const HAS_CODE = `(i.credit_code = $6::text or i.licence_number = $6) and $7::text <> ''`

/** Whole names first, then those that begin so, then the rest; $6 is the text. */
const RANK = `case when starts_with(i.search_text, E'\\n' || $6::text || E'\\n') then 0
  when starts_with(i.search_text, E'\\n' || $6) then 1 else 2 end`

/** $8 and $9 longitude and latitude to be near, or null; $10 to $12 the key, pinyin and id after which to go on. */
const statement = (name: string, has: string) => ({
  name,
  text: `
    with here as (
      select d.district_id, case when $8::float8 is not null then ${placeOf('d', '$8', '$9::float8')} end as at
      from district d where d.district_id = $1),
    hit as materialized (
      select i.* from institution i ${changeToday(TODAY)} where ${OF_KIND} and ${OF_STATUS} and ${has} limit ${MOST_MATCHES})
    select ${LISTED_COLUMNS}, i.key, i.degrees, i.name_pinyin as pinyin
    from (
      select i.*, n.degrees, case when h.at is null then ${RANK} else coalesce(n.degrees, 1e9) end::float8 as key
      from hit i cross join here h
      left join lateral (
        select min(s.place <-> h.at) as degrees from institution_site s
        where ${ofInstitution('s', 'i')} and ${openOn('s', TODAY)}) as n on h.at is not null
    ) as i
    ${changeToday(TODAY)} ${firstSite(TODAY, TOWN)}
    where (i.key, i.name_pinyin, i.institution_id) > ($10::float8, $11::text, $12::bigint)
    order by i.key, i.name_pinyin, i.institution_id limit ${ONE_MORE}`,
})

const BY_TEXT = statement('institutions-by-text', HAS_TEXT)
const BY_CODE = statement('institutions-by-code', HAS_CODE)

/** Those with the words in a name, its pinyin or initials, an address or somebody's name; or with the code. */
export function byText(
  db: Database,
  asked: Asked,
  words: SearchWords,
  near: { lng: number; lat: number } | null,
  after: Cursor | null,
): Promise<FoundRow[]> {
  const place = [near?.lng ?? null, near?.lat ?? null]
  const from = [after?.key ?? -1, after?.pinyin ?? '', after?.id ?? 0]
  return db.run<FoundRow>(words.code === null ? BY_TEXT : BY_CODE, [...askedValues(asked), ...wordValues(words), ...place, ...from])
}

export const wordValues = ({ text, grams, code }: SearchWords): unknown[] => [code ?? text, grams]
