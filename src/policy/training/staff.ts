import type { Day } from '../calendar/day'
import type { CategoryCode } from './category'

export const STAFF_KINDS = ['full-time', 'part-time'] as const
/** 专职 / 兼职 */
export type StaffKind = (typeof STAFF_KINDS)[number]

export const CERTIFICATE_KINDS = ['teacher', 'professional'] as const
/** 教师资格证 / 职业（专业）能力证明 */
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]

export const CONTRACT_KINDS = ['employment', 'labour', 'service'] as const
/** 聘用合同 / 劳动合同 / 劳务协议, the three of plan §11. */
export type ContractKind = (typeof CONTRACT_KINDS)[number]

/** One person of an institution as the register has them; days are inclusive, null where there is none or none is known. */
export interface StaffMember {
  kind: StaffKind
  /** null: they teach, what is not known. Empty: they do not teach. */
  teaches: readonly CategoryCode[] | null
  certificate: { kind: CertificateKind; validTo: Day | null } | null
  contract: { kind: ContractKind; fromDay: Day; toDay: Day | null } | null
}
