import { APART } from './place-at'

/*
 * Pieces of the statements of the register. Each takes the SQL of the day asked about, mostly a parameter.
 */

/** Of rows `a` and `b` of one institution. */
export const ofInstitution = (a: string, b: string) =>
  `${a}.district_id = ${b}.district_id and ${a}.institution_id = ${b}.institution_id`

/** Approved on the day: site `s`. */
export const openOn = (s: string, day: string) =>
  `(${s}.from_day is null or ${s}.from_day <= ${day}) and (${s}.to_day is null or ${s}.to_day >= ${day})`

/**
 * A column of the change that holds today for institution `i`. Kept in the row; the history is only asked when a change
 * recorded ahead has come.
 */
const changed = (column: string, kept: string, today: string) =>
  `(case when i.next_change_day <= ${today} then (
    select h.${column} from institution_status h where ${ofInstitution('h', 'i')} and h.from_day <= ${today}
    order by h.from_day desc, h.change_id desc limit 1) else i.${kept} end)`

/** standingOn of the policy for institution `i`; the tests hold the two together. */
export const statusToday = (today: string) => {
  const status = changed('status', 'status', today)
  return `(case when i.valid_to < ${today} and ${status} in ('white', 'warning') then 'expired'
    else coalesce(${status}, 'unlisted') end)`
}

/** A place of district `d` on institution_site_by_place; see institutionSite. */
export const placeOf = (d: string, lng: string, lat: string) =>
  `point(${d}.district_id::float8 * ${APART} + ${lng} * cos(radians(${d}.reference_lat)), ${lat})`

/** Where all of a district's places are: without it the index would go on into the next district's. */
export const extentOf = (districtId: string) =>
  `box(point(${districtId}::float8 * ${APART} - 1, -90), point(${districtId}::float8 * ${APART} + 181, 90))`

/** One degree along a meridian; the index measures in degrees. */
export const METRES_A_DEGREE = 111_195

/** The columns of a ListedRow from institution `i` and a site `s` that may be missing. */
export const listedColumns = (today: string) => `
  i.district_id as "districtId", i.institution_id as "institutionId", i.name, i.is_demo as "isDemo",
  ${changed('status', 'status', today)} as status, ${changed('from_day', 'status_from', today)} as "fromDay",
  ${changed('reason', 'status_reason', today)} as reason, i.valid_to as "validTo",
  i.categories,
  case when s.site_no is not null then json_build_object('townCode', s.town_code, 'address', s.address,
    'floor', s.floor, 'lng', s.lng, 'lat', s.lat) end as site`

/** The first approved site of institution `i`, in the town where one is asked for, as lateral `s`. */
export const firstSite = (today: string, townCode: string) => `left join lateral (
    select * from institution_site f where ${ofInstitution('f', 'i')} and ${openOn('f', today)}
      and (${townCode}::text is null or f.town_code = ${townCode})
    order by f.site_no limit 1) as s on true`
