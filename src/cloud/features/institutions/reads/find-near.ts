import type { Database } from '../../../database/connect'
import type { Cursor } from './cursor'
import { askedValues, OF_KIND, OF_STATUS, ONE_MORE, TODAY, TOWN } from './filters'
import type { Asked, FoundRow } from './find'
import { changeToday, extentOf, firstSite, LISTED_COLUMNS, ofInstitution, openOn, placeOf } from './sql'

const HERE = `(select ${placeOf('d', '$6::float8', '$7::float8')} from district d where d.district_id = $1)`

/**
 * $6 longitude, $7 latitude, $8 and $9 the degrees and id after which to go on. The index hands the sites out nearest
 * first; of an institution with several only the nearest counts.
 */
export const BY_PLACE = {
  name: 'institutions-by-place',
  text: `
    select ${LISTED_COLUMNS}, near.degrees, near.degrees as key, i.name_pinyin as pinyin
    from (
      select s.*, s.place <-> ${HERE} as degrees
      from institution_site s join institution i on ${ofInstitution('i', 's')} ${changeToday(TODAY)}
      where s.district_id = $1 and s.place <@ ${extentOf('$1')} and ${openOn('s', TODAY)}
        and (${TOWN} is null or s.town_code = $4) and ${OF_KIND} and ${OF_STATUS}
        and (s.place <-> ${HERE}, s.institution_id) > ($8::float8, $9::bigint)
        and not exists (
          select from institution_site o where ${ofInstitution('o', 's')} and o.site_no <> s.site_no
            and ${openOn('o', TODAY)} and (${TOWN} is null or o.town_code = $4)
            and (o.place <-> ${HERE}, o.site_no) < (s.place <-> ${HERE}, s.site_no))
      order by s.place <-> ${HERE}, s.institution_id limit ${ONE_MORE}) as near
    join institution i on ${ofInstitution('i', 'near')} ${changeToday(TODAY)}
    cross join lateral (select near.*) as s
    order by near.degrees, near.institution_id`,
}

/** $6 and $7: the pinyin and id after which to go on. */
const UNPLACED = {
  name: 'institutions-unplaced',
  text: `
    select ${LISTED_COLUMNS}, 0 as key, i.name_pinyin as pinyin
    from institution i ${changeToday(TODAY)} ${firstSite(TODAY, TOWN)}
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

export const byPlace = (
  db: Database,
  asked: Asked,
  { lng, lat }: { lng: number; lat: number },
  after: Cursor | null,
): Promise<FoundRow[]> => db.run<FoundRow>(BY_PLACE, [...askedValues(asked), lng, lat, after?.key ?? -1, after?.id ?? 0])

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
