import type { Database } from '../../../database/connect'
import type { Cursor } from './cursor'
import { askedValues, OF_KIND, OF_STATUS, ONE_MORE, TODAY, TOWN } from './filters'
import type { Asked, FoundRow } from './find'
import { extentOf, firstSite, listedColumns, ofInstitution, openOn, placeOf } from './sql'

const HERE = '(select at from here)'

/** How many of the nearest sites are looked at, one after the other until a page is full. */
const REACHES = [40, 1_024, 16_384, 262_144] as const

/**
 * $6 longitude, $7 latitude, $8 and $9 the degrees and id after which to go on. The index hands the sites out nearest
 * first, and only then are they filtered: asked for both at once, PostgreSQL expects the filters to leave so few that
 * it reads and sorts them all. Of an institution with several sites only the nearest counts.
 */
const withinReach = (sites: number) => ({
  name: `institutions-within-${sites}`,
  text: `
    with here as materialized (
      select ${placeOf('d', '$6::float8', '$7::float8')} as at from district d where d.district_id = $1),
    reach as materialized (
      select s.*, s.place <-> ${HERE} as degrees from institution_site s
      where s.place <@ ${extentOf('$1')} order by s.place <-> ${HERE} limit ${sites}),
    whole as materialized (select count(*)::int as sites, max(degrees) as edge from reach)
    select ${listedColumns(TODAY)}, s.degrees, s.degrees as key, i.name_pinyin as pinyin, whole.sites, whole.edge
    from reach s join institution i on ${ofInstitution('i', 's')} cross join whole
    where ${openOn('s', TODAY)} and (${TOWN} is null or s.town_code = $4) and ${OF_KIND} and ${OF_STATUS}
      and (s.degrees, s.institution_id) > ($8::float8, $9::bigint)
      and (i.site_count < 2 or not exists (
        select from institution_site o where ${ofInstitution('o', 's')} and o.site_no <> s.site_no
          and ${openOn('o', TODAY)} and (${TOWN} is null or o.town_code = $4)
          and (o.place <-> ${HERE}, o.site_no) < (s.degrees, s.site_no)))
    order by s.degrees, s.institution_id limit ${ONE_MORE}`,
})

const STATEMENTS = REACHES.map((sites) => ({ sites, statement: withinReach(sites) }))

/** $6 and $7: the pinyin and id after which to go on. */
const UNPLACED = {
  name: 'institutions-unplaced',
  text: `
    select ${listedColumns(TODAY)}, 0 as key, i.name_pinyin as pinyin
    from institution i ${firstSite(TODAY, TOWN)}
    where ${OF_KIND} and ${OF_STATUS} and (i.name_pinyin, i.institution_id) > ($6::text, $7::bigint)
      and not exists (select from institution_site o where ${ofInstitution('o', 'i')} and ${openOn('o', TODAY)}
        and o.place is not null and (${TOWN} is null or o.town_code = $4))
    order by i.name_pinyin, i.institution_id limit ${ONE_MORE}`,
}

const MIDDLE = {
  name: 'institutions-middle-of-town',
  text: `
    select avg(s.lng) as lng, avg(s.lat) as lat from institution_site s
    where s.district_id = $1 and s.town_code = $2 and ${openOn('s', '$3::date')}`,
}

export async function byPlace(
  db: Database,
  asked: Asked,
  { lng, lat }: { lng: number; lat: number },
  after: Cursor | null,
): Promise<FoundRow[]> {
  const values = [...askedValues(asked), lng, lat, after?.key ?? -1, after?.id ?? 0]
  let rows: (FoundRow & { sites: number; edge: number })[] = []
  for (const { sites, statement } of STATEMENTS) {
    rows = await db.run(statement, values)
    const last = rows.at(-1)
    // Beyond the edge another may lie exactly as far as the last one seen, and come before it by its number.
    const isFull = rows.length === ONE_MORE && last !== undefined && last.key < last.edge
    if (isFull || (last && last.sites < sites)) break
  }
  return rows
}

export const unplaced = (db: Database, asked: Asked, after: Cursor | null): Promise<FoundRow[]> =>
  db.run<FoundRow>(UNPLACED, [...askedValues(asked), after?.pinyin ?? '', after?.id ?? 0])

/** The middle of a town's registered sites, as no coordinates of towns are known; null without any. */
export async function middleOfTown(
  db: Database,
  { districtId, today }: Asked,
  townCode: string,
): Promise<{ lng: number; lat: number } | null> {
  const [row] = await db.run<{ lng: number | null; lat: number | null }>(MIDDLE, [districtId, townCode, today])
  return row && row.lng !== null && row.lat !== null ? { lng: row.lng, lat: row.lat } : null
}
