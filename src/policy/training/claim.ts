import type { DayKind } from '../calendar/school-day'
import type { CategoryCode } from './category'
import type { LessonDay } from './lesson-days'
import type { Standing } from './standing'

export const PAYEES = ['supervised-account', 'institution', 'personal', 'loan', 'cash'] as const
/** To whom the money is to go: the supervised account, the institution's own code, somebody's own, a lender, or in cash. */
export type Payee = (typeof PAYEES)[number]

export const FUND_MODES = ['bank-custody', 'risk-deposit'] as const
export type FundMode = (typeof FUND_MODES)[number]

/** One time of a week as a family was told: days 1 (Monday) to 7, clocks 'HH:mm' in Asia/Shanghai. No days: not told. */
export interface WeeklyTime {
  weekdays: readonly number[]
  startsAt: string | null
  endsAt: string | null
}

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
  /** Whether bank, number and name of the account read as on the list; asked of a supervised account only. */
  account: 'same' | 'different' | null
  contract: 'signed' | 'not-seen' | null
  /** All times of a week; empty when none was told. */
  times: readonly WeeklyTime[]
  /** What the day of the first lesson is for schools; null when no day was told. */
  firstDay: DayKind | null
  /** Every lesson day of the months paid for, in order; null while too little was told to know them. */
  days: readonly LessonDay[] | null
  /** Whether lessons go on in the winter and summer breaks. */
  inBreaks: boolean | null
}

/** What the list says of the institution on the day of the check. */
export interface Listing {
  standing: Standing
  categories: readonly CategoryCode[]
  fundMode: FundMode | null
  /** Whether the list says enough of the supervised account to compare what a family was told. */
  knowsAccount: boolean
}

export type CheckVerdict = 'do-not-pay' | 'verify-first' | 'nothing-found'
