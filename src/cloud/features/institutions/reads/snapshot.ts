import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { CATEGORY_CODES } from '../../../../policy/training/category'
import { STATUSES } from '../../../../policy/training/standing'
import type { Status } from '../../../../policy/training/standing'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import type { InstitutionFacts, RegisterSnapshot, SignedSnapshot, SnapshotRow } from '../shapes'
import { nameSounds } from './name-sounds'
import { ofInstitution, openOn } from './sql'

interface Row {
  id: number
  name: string
  validTo: Day | null
  creditCode: string | null
  licenceNumber: string | null
  mode: InstitutionFacts['mode']
  bank: string | null
  account: string | null
  payee: string | null
  fees: InstitutionFacts['fees']
  classTimes: InstitutionFacts['classTimes']
  formerNames: string[]
  searchText: string
  changes: { status: Status; fromDay: Day }[]
  categories: { code: string; approves: string }[]
  sites: { townCode: string; address: string; floor: string | null; fromDay: Day | null; toDay: Day | null }[]
}

interface District {
  isDemo: boolean
  towns: { code: string; name: string }[]
  imported: { day: Day; kind: 'holiday' | 'make-up-workday'; name: string }[]
  rows: Row[]
}

const [TODAY, MOST] = ['$2::date', 5_000]

/** What holds today and what is known to come: a kept snapshot is read on a later day. */
const SNAPSHOT = {
  name: 'institutions-snapshot',
  text: `
    select d.is_demo as "isDemo",
      coalesce((select json_agg(json_build_object('code', t.town_code, 'name', t.name) order by t.town_code)
        from town t where t.district_id = d.district_id), '[]'::json) as towns,
      coalesce((select json_agg(json_build_object('day', y.day, 'kind', y.kind, 'name', y.name) order by y.day)
        from statutory_day y where y.district_id = d.district_id and y.day >= make_date(extract(year from ${TODAY})::int, 1, 1)), '[]'::json) as imported,
      coalesce((select json_agg(json_build_object('id', i.institution_id, 'name', i.name, 'validTo', i.valid_to,
          'creditCode', i.credit_code, 'licenceNumber', i.licence_number, 'mode', i.mode, 'bank', i.account_bank,
          'account', i.account_masked, 'payee', i.payee_name, 'fees', i.fees, 'classTimes', i.class_times, 'formerNames', i.former_names, 'searchText', i.search_text,
          'changes', coalesce((select json_agg(json_build_object('status', h.status, 'fromDay', h.from_day)
              order by h.from_day, h.change_id)
            from institution_status h where ${ofInstitution('h', 'i')} and h.from_day >= coalesce((
              select max(b.from_day) from institution_status b
              where ${ofInstitution('b', 'i')} and b.from_day <= ${TODAY}), ${TODAY})), '[]'::json),
          'categories', i.categories,
          'sites', coalesce((select json_agg(json_build_object('townCode', s.town_code, 'address', s.address,
              'floor', s.floor, 'fromDay', case when s.from_day > ${TODAY} then s.from_day end, 'toDay', s.to_day)
              order by s.site_no)
            from institution_site s where ${ofInstitution('s', 'i')} and (${openOn('s', TODAY)} or s.from_day > ${TODAY})),
            '[]'::json)) order by i.institution_id)
        from (select * from institution where district_id = d.district_id and withdrawn_on is null order by institution_id limit ${MOST}) as i
      ), '[]'::json) as rows
    from district d where d.district_id = $1`,
}

/** The district's whole register for a phone without a signal, dated and signed. Refuses with `not-found`. */
export async function readSnapshot(ctx: Context, districtId: number): Promise<SignedSnapshot> {
  const key = ctx.registerKey()
  const [district] = await ctx.db.run<District>(SNAPSHOT, [districtId, dayInShanghai(ctx.now)])
  if (!district) throw new AppError('not-found')
  const banks = [...new Set(district.rows.flatMap(({ bank }) => bank ?? []))]
  const times = [...new Set(district.rows.flatMap(({ classTimes }) => classTimes.map(writtenTime)))]
  const towns = district.towns.map(({ code, name }): [string, string] => [code, name])
  const snapshot: RegisterSnapshot = {
    format: 1,
    districtId,
    madeAt: ctx.now.toISOString(),
    isDemo: district.isDemo,
    statuses: STATUSES,
    categories: CATEGORY_CODES,
    towns,
    banks,
    times,
    statutory: district.imported.map(({ day, kind, name }) => [day, kind === 'holiday' ? 'h' : 'w', name]),
    sounds: nameSounds(district.rows),
    rows: district.rows.map((row) => toRow(row, { towns, banks, times })),
  }
  const payload = JSON.stringify(snapshot)
  return { payload, signature: key.sign(payload), publicKey: key.publicKey }
}

const position = (list: readonly string[], item: string) => list.indexOf(item)

const writtenTime = ({ weekdays, starts, ends, online }: InstitutionFacts['classTimes'][number]) =>
  `${[...weekdays].sort().join('')} ${starts} ${ends}${online ? ' o' : ''}`

interface Lists {
  towns: RegisterSnapshot['towns']
  banks: string[]
  times: string[]
}

function toRow(row: Row, { towns, banks, times }: Lists): SnapshotRow {
  const lessons = row.fees.filter(({ per }) => per === 'lesson').map(({ amountFen }) => amountFen)
  const townCodes = towns.map(([code]) => code)
  const full: SnapshotRow = [
    row.id,
    row.name,
    row.changes.map(({ status, fromDay }) => [position(STATUSES, status), fromDay]),
    row.validTo ?? 0,
    row.categories.map(({ code, approves }) => [position(CATEGORY_CODES, code), approves]),
    row.sites.map(({ townCode, address, floor, fromDay, toDay }) => {
      const place = `${address}${floor === null ? '' : ` ${floor}`}`
      const town = position(townCodes, townCode)
      return fromDay === null && toDay === null ? [town, place] : [town, place, fromDay ?? 0, toDay ?? 0]
    }),
    row.licenceNumber ?? 0,
    row.creditCode ?? 0,
    row.mode === null ? 0 : row.mode === 'bank-custody' ? 'b' : 'r',
    row.bank === null ? -1 : position(banks, row.bank),
    row.account ?? 0,
    row.payee === null ? 0 : row.payee === row.name ? 1 : row.payee,
    lessons.length === 0 ? 0 : Math.min(...lessons),
  ]
  const timesOf = row.classTimes.map((time) => position(times, writtenTime(time)))
  if (row.formerNames.length > 0) full.push(timesOf, row.formerNames)
  else if (timesOf.length > 0) full.push(timesOf)
  return full
}
