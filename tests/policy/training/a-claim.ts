import type { Claim, Listing, WeeklyTime } from '../../../src/policy/training/claim'
import type { Because } from '../../../src/policy/training/finding'
import type { LessonDay } from '../../../src/policy/training/lesson-days'
import type { ListAge } from '../../../src/policy/training/list-age'

/** Wednesdays, half past six to eight. */
export const aTime = (more: Partial<WeeklyTime> = {}): WeeklyTime => ({ weekdays: [3], startsAt: '18:30', endsAt: '20:00', ...more })

/** Wednesdays of a spring without a holiday. */
export const WEDNESDAYS: LessonDay[] = ['2026-03-04', '2026-03-11', '2026-03-18'].map((day) => ({ day, kind: 'workday' }))

/** A claim that nothing speaks against: 3 months of drawing on school days after 18:30, 36 lessons at 95 yuan. */
export const aClaim = (more: Partial<Claim> = {}): Claim => ({
  category: 'culture-art',
  delivery: 'offline',
  address: 'licensed',
  amountFen: 342_000,
  lessons: 36,
  months: 3,
  payee: 'supervised-account',
  account: 'same',
  contract: 'signed',
  times: [aTime()],
  firstDay: 'school-day',
  days: WEDNESDAYS,
  inBreaks: false,
  ...more,
})

export const aListing = (more: Partial<Listing> = {}): Listing => ({
  standing: { status: 'white', since: '2024-08-20', reason: null, document: null },
  categories: ['culture-art'],
  fundMode: 'bank-custody',
  knowsAccount: true,
  ...more,
})

export const FRESH: ListAge = { verdict: 'fresh', days: 0 }
export const STALE: ListAge = { verdict: 'stale', days: 9 }

/** Nothing is known. */
export const BLANK: Claim = {
  category: null, delivery: null, address: null, amountFen: null, lessons: null, months: null, payee: null, account: null,
  contract: null, times: [], firstDay: null,
  days: null, inBreaks: null,
}

/** Everything that may speak against paying; the compiler sees to it that none is missing. */
export const AGAINST: Record<Exclude<Because, 'fine' | 'old-list'>, true> = {
  'not-told': true, 'depends-on-category': true,
  'not-on-list': true, applied: true, warning: true, suspended: true, cancelled: true, expired: true, black: true,
  'not-approved': true, elsewhere: true, 'too-long': true, 'too-much': true,
  personal: true, loan: true, cash: true, 'institution-code': true, 'account-unknown': true, 'account-not-compared': true,
  'another-account': true, 'not-seen': true,
  'too-late': true, 'rest-day': true, 'in-breaks': true, 'breaks-not-told': true, 'unknown-day': true, 'may-clash': true,
  'no-figure': true,
}
