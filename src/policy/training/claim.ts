import type { DayKind } from '../calendar/school-day'
import type { CategoryCode } from './category'
import type { Standing } from './standing'

export const PAYEES = ['supervised-account', 'institution', 'personal', 'loan', 'cash'] as const
/** To whom the money is to go: the supervised account, the institution's own code, somebody's own, a lender, or in cash. */
export type Payee = (typeof PAYEES)[number]

export const FUND_MODES = ['bank-custody', 'risk-deposit'] as const
export type FundMode = (typeof FUND_MODES)[number]

/** What a family has been told before it pays; null is "not known" and never "fine". */
export interface Claim {
  category: CategoryCode | null
  delivery: 'offline' | 'online' | null
  /** At an address of the licence, or somewhere else. */
  address: 'licensed' | 'elsewhere' | null
  amountFen: number | null
  lessons: number | null
  months: number | null
  payee: Payee | null
  contract: 'signed' | 'not-seen' | null
  /** 'HH:mm' in Asia/Shanghai. */
  startsAt: string | null
  endsAt: string | null
  /** What the day of the first lesson is for schools; null when no day was told. */
  firstDay: DayKind | null
}

/** What the list says of the institution on the day of the check. */
export interface Listing {
  standing: Standing
  categories: readonly CategoryCode[]
  fundMode: FundMode | null
}

export type CheckVerdict = 'do-not-pay' | 'verify-first' | 'nothing-found'
