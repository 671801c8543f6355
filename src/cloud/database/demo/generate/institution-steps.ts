import type { Day } from '../../../../policy/calendar/day'
import { addDays } from '../../../../policy/calendar/day'
import { placeOf } from '../../../features/institutions/reads/sql'
import type { ToSyllables } from '../../../features/institutions/writes/search-text'
import { DEMO_TOWNS } from '../towns'
import { KINDS, NAME_SIGNS, sounded } from './institution-words'
import { list } from './positions'
import type { Step } from './positions'

export const MOST_INSTITUTIONS = 100_000

/** Coprime to the count of names, so that neighbours by number have nothing else in common. */
const STRIDE = 7_919

/** Every institution `n` with the numbers of its two signs and its kind; a name comes again after some 180,000. */
const numbered = (count: number) => `(
  select n, (n::bigint * ${STRIDE}) % ${NAME_SIGNS.length} as a,
    ((n::bigint * ${STRIDE}) / ${NAME_SIGNS.length}) % ${NAME_SIGNS.length} as b, n % ${KINDS.length} as k,
    1 + n % ${DEMO_TOWNS.length} as t
  from generate_series(1, ${count}) as n)`

const instantOf = (day: Day) => `timestamptz '${day} 12:00+08'`

/** Institutions of one district that is there already, with one site each; statuses as they are met in life. */
export function institutionSteps(districtId: number, count: number, today: Day, toSyllables: ToSyllables): Step[] {
  const arrayOf = (words: readonly string[]) => `(array[${list(words)}]::text[])`
  const signs = NAME_SIGNS.map((sign) => sounded(sign, toSyllables))
  const kinds = KINDS.map(([word]) => sounded(`示例${word}`, toSyllables))
  const part = (of: 'text' | 'pinyin' | 'initials') =>
    `${arrayOf(signs.map((sign) => sign[of]))}[a + 1] || ${arrayOf(signs.map((sign) => sign[of]))}[b + 1] || ${arrayOf(kinds.map((kind) => kind[of]))}[k + 1]`
  const towns = arrayOf(DEMO_TOWNS.map(({ townCode }) => townCode))
  const status = `case when n % 20 = 0 then 'warning' when n % 33 = 0 then 'cancelled' when n % 50 = 0 then 'black' else 'white' end`
  const since = `date '${addDays(today, -400)}'`
  return [
    {
      name: 'institutions',
      text: `insert into institution (district_id, institution_id, name, legal_form, approving_organ, valid_from, valid_to, mode,
          account_bank, account_masked, payee_name, fees, class_times, confirmed_at, confirmed_by, is_demo, name_pinyin,
          search_text, categories, category_codes, town_codes, site_count, status, status_from, status_reason, licence_number)
        select ${districtId}, n, name, 'for-profit', '区教委（示例）', ${since}, date '${today}' + 1 + n % 700, 'bank-custody', '示例银行',
          '6200 **** ' || lpad((n % 10000)::text, 4, '0'), name, jsonb_build_array(jsonb_build_object('item', approves,
            'amountFen', 5000 + 500 * (n % 20), 'per', 'lesson')), jsonb_build_array(jsonb_build_object('weekdays', jsonb_build_array(1 + n % 7),
            'starts', lpad((8 + n % 11)::text, 2, '0') || ':30', 'ends', lpad((9 + n % 11)::text, 2, '0') || ':50', 'online', false)), ${instantOf(today)}, '区教委示例工作人员', true, pinyin,
          E'\\n' || name || E'\\n' || pinyin || E'\\n' || initials || E'\\n' || address || E'\\n',
          jsonb_build_array(jsonb_build_object('code', category, 'approves', approves)), array[category], array[town], 1, ${status}, ${since}, '示例理由', '999999' || lpad(n::text, 9, '0')
        from (select *, ${part('text')} as name, ${part('pinyin')} as pinyin, ${part('initials')} as initials,
            ${arrayOf(KINDS.map(([, category]) => category))}[k + 1] as category,
            ${arrayOf(KINDS.map(([, , approves]) => approves))}[k + 1] as approves, ${towns}[t] as town,
            '示例' || 1 + n / 7 % 900 || '街' || 1 + n % 299 || '号' as address
          from ${numbered(count)} as numbered) as named`,
    },
    {
      name: 'sites of institutions',
      text: `insert into institution_site (district_id, institution_id, site_no, town_code, address, floor, lng, lat, place)
        select s.district_id, s.n, 1, s.town, s.address, null, s.lng, s.lat, ${placeOf('d', 's.lng', 's.lat')}
        from (select i.district_id, i.institution_id as n, i.town_codes[1] as town,
            '示例' || 1 + i.institution_id / 7 % 900 || '街' || 1 + i.institution_id % 299 || '号' as address,
            105.28 + (i.institution_id * ${STRIDE} % 45007) / 100000.0 as lng, 29.25 + (i.institution_id * 104729 % 43003) / 100000.0 as lat
          from institution i where i.district_id = ${districtId}) as s
        join district d on d.district_id = s.district_id`,
    },
    {
      name: 'history of institutions',
      text: `insert into institution_status (district_id, change_id, institution_id, status, from_day, reason, recorded_at, recorded_by)
        select district_id, institution_id, institution_id, status, status_from, status_reason, confirmed_at, 'demo-officer'
        from institution where district_id = ${districtId}`,
    },
    {
      name: 'versions of institutions',
      text: `insert into institution_version (district_id, institution_id, version, from_day, facts, recorded_at, recorded_by)
        select i.district_id, i.institution_id, 1, i.valid_from, jsonb_build_object('name', i.name, 'formerNames', '[]'::jsonb,
            'creditCode', null, 'creditCodeNote', null, 'licenceNumber', i.licence_number, 'legalForm', i.legal_form,
            'approvingOrgan', i.approving_organ, 'registeringOrgan', null, 'validFrom', i.valid_from, 'validTo', i.valid_to,
            'mode', i.mode, 'accountBank', i.account_bank, 'accountMasked', i.account_masked, 'payeeName', i.payee_name,
            'fees', i.fees, 'classTimes', i.class_times, 'contactPhone', null,
            'categories', i.categories,
            'sites', (select jsonb_agg(jsonb_build_object('townCode', s.town_code, 'address', s.address, 'floor', null,
                'lng', s.lng, 'lat', s.lat, 'fromDay', null, 'toDay', null))
              from institution_site s where s.district_id = i.district_id and s.institution_id = i.institution_id)),
          i.confirmed_at, 'demo-officer'
        from institution i where i.district_id = ${districtId}`,
    },
  ]
}
