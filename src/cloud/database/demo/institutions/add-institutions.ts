import { addDays, instantAt } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { licenceDigits } from '../../../features/institutions/reads/licence-digits'
import { placeAt } from '../../../features/institutions/reads/place-at'
import { loadSyllables, searchTextOf } from '../../../features/institutions/writes/search-text'
import type { ToSyllables } from '../../../features/institutions/writes/search-text'
import type { DemoRows } from '../rows'
import { DEMO_DISTRICT, DEMO_REFERENCE_LAT } from '../schools'
import { demoInstitutions } from './all-institutions'
import type { DemoInstitution, DemoMember } from './demo-institution'
import { addInspections } from './inspections'

const OFFICER = { recordedBy: 'demo-officer', name: '区教委示例工作人员' }

/** Bureaus the plan names (三（四）10、11), as invented ones; nobody is named for sport there, so nobody is here. */
const BUREAUS = [
  ['culture-art', '示例文化旅游委'],
  ['science-practice', '示例科技局'],
  ['foreign-language', '示例教委'],
  ['math', '示例教委'],
  ['sport', null],
] as const

/** Puts the register of the demo district among its rows, as it stood at noon of the day before: never in the future. */
export async function addInstitutions(rows: DemoRows, today: Day): Promise<void> {
  const toSyllables = await loadSyllables()
  const now = instantAt(addDays(today, -1), '12:00').toISOString()
  demoInstitutions(today).forEach((each, index) => addInstitution(rows, each, { institutionId: index + 1, today, now, toSyllables }))
  addInspections(rows, DEMO_DISTRICT, today, OFFICER)
  rows.bureau.push(...BUREAUS.map(([categoryCode, bureauName]) => ({ districtId: DEMO_DISTRICT, categoryCode, bureauName })))
  rows.inServiceImport.push({ districtId: DEMO_DISTRICT, importId: 1, teachers: 1, importedAt: now, importedBy: OFFICER.recordedBy })
}

interface At {
  institutionId: number
  today: Day
  now: string
  toSyllables: ToSyllables
}

function addInstitution(rows: DemoRows, { facts, changes, staff }: DemoInstitution, { institutionId, today, now, toSyllables }: At) {
  const key = { districtId: DEMO_DISTRICT, institutionId }
  const { sites, licenceNumber, ...columns } = facts
  const history = changes.map(([status, daysAgo, reason, document = null]) => ({ status, fromDay: addDays(today, -daysAgo), reason, document }))
  const last = history.at(-1)
  const findable = { ...facts, addresses: sites.map(({ address }) => address), staffNames: staff.map(({ name }) => name) }
  rows.institution.push({
    ...key,
    ...columns,
    version: 1,
    licenceNumber: licenceNumber === null ? null : licenceDigits(licenceNumber),
    confirmedAt: now,
    confirmedBy: OFFICER.name,
    isDemo: true,
    ...searchTextOf(findable, toSyllables),
    siteCount: sites.length,
    categoryCodes: facts.categories.map(({ code }) => code),
    townCodes: [...new Set(sites.map(({ townCode }) => townCode))],
    status: last?.status ?? null,
    statusFrom: last?.fromDay ?? null,
    statusReason: last?.reason ?? null,
    nextChangeDay: null,
  })
  rows.institutionSite.push(
    ...sites.map((site, index) => {
      const place = site.lng === null || site.lat === null ? null : placeAt(key.districtId, DEMO_REFERENCE_LAT, site.lng, site.lat)
      return { ...key, siteNo: index + 1, ...site, place }
    }),
  )
  const recorded = { recordedAt: now, recordedBy: OFFICER.recordedBy }
  for (const change of history) rows.institutionStatus.push({ ...key, changeId: rows.institutionStatus.length + 1, ...change, ...recorded })
  rows.institutionVersion.push({ ...key, version: 1, fromDay: history[0]?.fromDay ?? today, facts, ...recorded })
  for (const member of staff) addMember(rows, key, member, today)
}

function addMember(rows: DemoRows, key: { districtId: number; institutionId: number }, member: DemoMember, today: Day) {
  const { name, subject, kind, certificate, contract, inService } = member
  const staffId = rows.institutionStaff.length + 1
  const ended = (daysAgo: number | undefined) => (daysAgo === undefined ? null : addDays(today, -daysAgo))
  // No key is at hand here: what matters is that a fingerprint meets its like.
  const fingerprint = certificate === null ? null : `demo-${staffId}`
  rows.institutionStaff.push({
    ...key,
    staffId,
    name,
    subject,
    teaches: null,
    kind,
    certificateKind: certificate?.kind ?? null,
    certificateMasked: certificate?.masked ?? null,
    certificateTo: ended(certificate?.endedDaysAgo),
    fingerprint,
    contractKind: contract?.kind ?? null,
    contractFrom: contract === null ? null : addDays(today, -400),
    contractTo: ended(contract?.endedDaysAgo),
    leftOn: null,
  })
  if (inService && fingerprint !== null) rows.inServiceFingerprint.push({ districtId: key.districtId, fingerprint })
}
