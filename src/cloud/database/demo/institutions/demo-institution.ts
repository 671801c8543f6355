import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { CategoryCode } from '../../../../policy/training/category'
import { checkCreditCode } from '../../../../policy/training/credit-code'
import type { CertificateKind, ContractKind, StaffKind } from '../../../../policy/training/staff'
import type { Status } from '../../../../policy/training/standing'
import type { InstitutionFacts } from '../../../features/institutions/shapes'
import { spotAt } from '../spots'

/** A change of status, so many days before today; negative ones are still to come. */
export type DemoChange = [status: Status, daysAgo: number, reason: string, document?: string]

export interface DemoMember {
  name: string
  subject: string
  kind: StaffKind
  certificate: { kind: CertificateKind; masked: string; endedDaysAgo?: number } | null
  contract: { kind: ContractKind; endedDaysAgo?: number } | null
  /** Also among the district's teachers in service. */
  inService?: true
}

/** One institution of the demo; everything about it is invented and marked 示例. */
export interface DemoInstitution {
  facts: InstitutionFacts
  changes: DemoChange[]
  staff: DemoMember[]
}

/** No such area code exists, so that no real institution has one of these. */
const NOWHERE = '999999'
const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

/** A credit code that passes its checksum and cannot be anybody's. */
export function demoCreditCode(number: number): string {
  const body = `52${NOWHERE}${String(number).padStart(9, '0')}`
  return SIGNS.map((sign) => body + sign).find((code) => checkCreditCode(code).verdict === 'valid') ?? body
}

/** An approved address; `at` is kilometres east and north of the district's centre, left out where nobody measured it. */
export function demoSite(townCode: string, address: string, at?: [east: number, north: number], floor: string | null = null) {
  const { lng, lat } = at ? spotAt(at) : { lng: null, lat: null }
  return { townCode, address, floor, lng, lat, fromDay: null, toDay: null } satisfies InstitutionFacts['sites'][number]
}

interface Kind {
  number: number
  name: string
  category: [CategoryCode, approves: string]
  sites: InstitutionFacts['sites']
  /** Yuan a lesson. */
  lessonYuan: number
  /** Days until the licence ends; negative: it has ended. */
  daysLeft: number
}

/** Facts with nothing odd about them, for an institution of one category. */
export function demoFacts({ number, name, category: [code, approves], sites, lessonYuan, daysLeft }: Kind, today: Day): InstitutionFacts {
  const isAcademic = !['sport', 'culture-art', 'science-practice'].includes(code)
  const organ = code === 'culture-art' ? '区文化旅游委（示例）' : '区教委（示例）'
  return {
    name,
    formerNames: [],
    creditCode: demoCreditCode(number),
    creditCodeNote: null,
    licenceNumber: `教民${NOWHERE}${String(number).padStart(9, '0')}号`,
    legalForm: isAcademic ? 'non-profit' : 'for-profit',
    approvingOrgan: organ,
    registeringOrgan: isAcademic ? '区民政局（示例）' : '区市场监管局（示例）',
    validFrom: addDays(today, daysLeft - 1095),
    validTo: addDays(today, daysLeft),
    mode: 'bank-custody',
    accountBank: '示例银行',
    accountMasked: `6200 **** ${String(number).padStart(4, '0')}`,
    payeeName: name,
    fees: [{ item: approves, amountFen: lessonYuan * 100, per: 'lesson' }],
    classTimes: [isAcademic ? { weekdays: [2, 4], starts: '18:30', ends: '20:00', online: false } : { weekdays: [6, 7], starts: '18:00', ends: '20:00', online: false }],
    contactPhone: null,
    categories: [{ code, approves }],
    sites,
  }
}

export const someone = (name: string, subject: string, more: Partial<DemoMember> = {}): DemoMember => ({
  name,
  subject,
  kind: 'full-time',
  certificate: { kind: 'professional', masked: '5019 **** 0317' },
  contract: { kind: 'labour' },
  ...more,
})
