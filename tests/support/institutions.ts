import { randomUUID } from 'node:crypto'
import type { Moved } from '../../src/cloud/features/approvals/shapes'
import type { InstitutionFacts, Recorded, RecordInspectionInput, SetStaffInput } from '../../src/cloud/features/institutions/shapes'
import type { Database } from '../../src/cloud/database/connect'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import type { Status } from '../../src/policy/training/standing'
import { as, good } from './call'
import type { Caller } from './call'
import { aDistrict, TODAY } from './world'

let serial = 0

/** An officer of the district, who records what follows. */
export async function anOfficer(db: Database, districtId = 500153): Promise<Caller> {
  await aDistrict(db, districtId)
  serial += 1
  const openid = `registrar-${serial}`
  await db.orm.insert(districtOfficer).values({ districtId, openid, displayName: '示例干部' })
  return as(db, openid)
}

/** Facts of an art centre with one site, nothing odd about it. */
export const someFacts = (more: Partial<InstitutionFacts> = {}): InstitutionFacts => ({
  name: '昌元示例美术培训中心',
  formerNames: [],
  creditCode: null,
  creditCodeNote: null,
  licenceNumber: null,
  legalForm: 'for-profit',
  approvingOrgan: '区文化旅游委（示例）',
  registeringOrgan: null,
  validFrom: '2024-08-20',
  validTo: '2027-08-31',
  mode: 'bank-custody',
  accountBank: '示例银行',
  accountMasked: '6200 **** 0001',
  payeeName: '昌元示例美术培训中心',
  fees: [{ item: '国画', amountFen: 9500, per: 'lesson' }],
  classTimes: [{ weekdays: [6], starts: '18:00', ends: '20:00', online: false }],
  contactPhone: null,
  categories: [{ code: 'culture-art', approves: '美术' }],
  sites: [aSite()],
  ...more,
})

export const aSite = (more: Partial<InstitutionFacts['sites'][number]> = {}): InstitutionFacts['sites'][number] => ({
  townCode: '001',
  address: '示例路 12 号',
  floor: '2 楼',
  lng: 105.593,
  lat: 29.407,
  fromDay: null,
  toDay: null,
  ...more,
})

/** Somebody whose papers are in order. */
export const aMember = (more: Partial<SetStaffInput['staff'][number]> = {}): SetStaffInput['staff'][number] => ({
  name: '陈老师',
  subject: '国画',
  teaches: null,
  kind: 'full-time',
  certificateKind: 'professional',
  certificateNumber: '50191234567890317',
  certificateTo: null,
  contractKind: 'labour',
  contractFrom: '2024-09-01',
  contractTo: null,
  ...more,
})

/** An inspection that ended in a decision which everybody may read. */
export const anInspection = (more: Partial<RecordInspectionInput> = {}): Omit<RecordInspectionInput, 'districtId' | 'institutionId' | 'requestKey'> => ({
  day: TODAY,
  inspectors: '示例文旅委、示例市场监管局',
  lookedAt: ['sites', 'contracts'],
  result: 'decided',
  note: '在许可证以外的地址上课，责令停止',
  document: '示例罚决〔2026〕1 号',
  isPublished: true,
  ...more,
})

/** Records an institution and what it was on some days; answers its id and version. */
export async function anInstitution(
  officer: Caller,
  more: Partial<InstitutionFacts> = {},
  { districtId = 500153, statuses = [['white', '2024-08-20']] }: { districtId?: number; statuses?: [Status, string][] } = {},
): Promise<{ institutionId: number; version: number }> {
  const input = { districtId, requestKey: randomUUID(), facts: someFacts(more) }
  const recorded = good<Recorded>(await officer('institutions.record', input))
  const { institutionId } = recorded
  let { version } = recorded
  for (const [status, fromDay] of statuses) {
    const change = { districtId, institutionId, expectedVersion: version, status, fromDay, reason: '示例理由', document: null }
    ;({ version } = good<{ version: number }>(await officer('institutions.setStatus', change)))
  }
  return { institutionId, version }
}

/** An application of a new art centre after the steps named; answers what the next step starts from. */
export async function anApplication(
  officer: Caller,
  districtId: number,
  steps: readonly ('submit' | 'startReview')[],
  more: Partial<InstitutionFacts> = {},
): Promise<{ applicationId: number; expectedVersion: number }> {
  const input = { districtId, requestKey: randomUUID(), kind: 'new', applicant: '示例经办人', facts: someFacts(more) }
  const { applicationId, version } = good<{ applicationId: number; version: number }>(await officer('approvals.enter', input))
  let expectedVersion = version
  for (const step of steps) {
    const moved = good<Moved>(await officer(`approvals.${step}`, { districtId, applicationId, expectedVersion }))
    if (moved.outcome === 'moved') expectedVersion = moved.version
  }
  return { applicationId, expectedVersion }
}
