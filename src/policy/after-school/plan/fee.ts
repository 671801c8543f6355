import type { Day } from '../../calendar/day'
import type { ServiceKind } from '../service-kind'

export const FEE_UNITS = ['lesson', 'month', 'term'] as const
export type FeeUnit = (typeof FEE_UNITS)[number]

/** What is charged. 'to-be-published' is what nobody has told us: never a sum, never free. */
export type Fee =
  | { fee: 'free' }
  | { fee: 'to-be-published' }
  | { fee: 'set'; amountFen: number; per: FeeUnit; documentNumber: string | null }

export const FEE_COLLECTORS = ['school', 'parent-committee', 'third-party'] as const
export type FeeCollector = (typeof FEE_COLLECTORS)[number]

/** One line of what families pay for. */
export interface FeeItem {
  name: string
  kind: ServiceKind
  /** As what it is charged; another kind than its own is a finding. */
  chargedAs: ServiceKind
  fee: Fee
  collectedBy: FeeCollector
  /** Names of things that have to be taken with it; anything here is bundling. */
  bundledWith: readonly string[]
}

export const EXEMPTION_KINDS = ['low-income', 'registered-poor'] as const
/** 低保 / 建档立卡 */
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number]

/** Granted to one child; only the office and the child's family may know of it. Days are inclusive, null has no end. */
export interface Exemption {
  childId: number
  kind: ExemptionKind
  fromDay: Day
  toDay: Day | null
}
