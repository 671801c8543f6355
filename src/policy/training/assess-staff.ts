import type { Day } from '../calendar/day'
import type { Provision } from '../provision'
import { kindOf } from './category'
import type { CategoryCode } from './category'
import type { StaffMember } from './staff'
import {
  FULL_TIME_TEACHING,
  HEAVIER_FOR_IN_SERVICE,
  NO_IN_SERVICE_TEACHERS,
  PROFESSIONAL_CERTIFICATE,
  QUALIFICATIONS_SHOWN,
  TEACHER_CERTIFICATE,
  WRITTEN_CONTRACT,
} from './staff-rules'

export const STAFF_FINDINGS = [
  'in-service-teacher',
  'no-teacher-certificate',
  'no-professional-certificate',
  'certificate-expired',
  'no-contract',
  'contract-over',
] as const

/** What an officer is advised to do; what is done is decided by people, by degrees (plan §11, order 53). */
export type StaffRecommendation = 'check-and-decide' | 'ask-for-certificate' | 'ask-for-contract'

export interface StaffFinding {
  finding: (typeof STAFF_FINDINGS)[number]
  recommendation: StaffRecommendation
  /** Never empty. */
  bases: readonly Provision[]
}

const CERTIFICATES = {
  academic: { kind: 'teacher', missing: 'no-teacher-certificate', clause: TEACHER_CERTIFICATE },
  'non-academic': { kind: 'professional', missing: 'no-professional-certificate', clause: PROFESSIONAL_CERTIFICATE },
} as const

function aboutCertificate({ certificate }: StaffMember, taught: readonly CategoryCode[], day: Day): StaffFinding[] {
  const needed = [...new Set(taught.map(kindOf))].sort().map((kind) => CERTIFICATES[kind])
  const ask = (finding: StaffFinding['finding'], clause: Provision): StaffFinding => ({
    finding,
    recommendation: 'ask-for-certificate',
    bases: [clause, QUALIFICATIONS_SHOWN],
  })
  return needed.flatMap(({ kind, missing, clause }) => {
    if (certificate?.kind !== kind) return [ask(missing, clause)]
    const isExpired = certificate.validTo !== null && certificate.validTo < day
    return isExpired ? [ask('certificate-expired', clause)] : []
  })
}

function aboutContract({ contract }: StaffMember, day: Day): StaffFinding[] {
  const ask = (finding: StaffFinding['finding']): StaffFinding[] => [
    { finding, recommendation: 'ask-for-contract', bases: [WRITTEN_CONTRACT] },
  ]
  if (!contract || day < contract.fromDay) return ask('no-contract')
  return contract.toDay !== null && contract.toDay < day ? ask('contract-over') : []
}

/**
 * What an officer should look into for one person on a day (plan §11, order 53 art. 16, measures on staff). What they
 * teach is their own list, or while it is not known the institution's `categories`. A match with the
 * register of in-service teachers is a reason to ask, because two people can share a name.
 */
export function assessStaff(
  member: StaffMember,
  categories: readonly CategoryCode[],
  { inService }: { inService: boolean },
  day: Day,
): StaffFinding[] {
  const taught = member.teaches ?? categories
  const isAcademic = taught.some((code) => kindOf(code) === 'academic')
  const match: StaffFinding = {
    finding: 'in-service-teacher',
    recommendation: 'check-and-decide',
    bases: isAcademic ? [NO_IN_SERVICE_TEACHERS, HEAVIER_FOR_IN_SERVICE] : [NO_IN_SERVICE_TEACHERS],
  }
  return [...(inService ? [match] : []), ...aboutCertificate(member, taught, day), ...aboutContract(member, day)]
}

export interface FullTimeShare {
  fullTimeTeaching: number
  all: number
  /** Hundredths, not rounded; null without anybody. */
  percent: number | null
  verdict: 'as-a-rule' | 'below' | 'nobody'
  clause: Provision
}

/** The share of full-time teachers among all who are listed; below half is something to ask about, and no breach. */
export function fullTimeShare(staff: readonly Pick<StaffMember, 'kind' | 'teaches'>[]): FullTimeShare {
  const all = staff.length
  const fullTimeTeaching = staff.filter(({ kind, teaches }) => kind === 'full-time' && teaches?.length !== 0).length
  const counted = { fullTimeTeaching, all, clause: FULL_TIME_TEACHING }
  if (all === 0) return { ...counted, percent: null, verdict: 'nobody' }
  const isBelow = fullTimeTeaching * 100 < all * FULL_TIME_TEACHING.value
  return { ...counted, percent: (fullTimeTeaching * 100) / all, verdict: isBelow ? 'below' : 'as-a-rule' }
}
