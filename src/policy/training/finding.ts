import type { Day } from '../calendar/day'
import type { Provision } from '../provision'
import type { CheckVerdict } from './claim'

/** What a finding is about; the screen has the words for each. */
export type About =
  | 'listing' | 'category' | 'address' | 'span' | 'amount' | 'price' | 'payee' | 'contract' | 'end' | 'day' | 'school-hours'

/** Why it was found; `fine` when nothing speaks against it. */
export type Because =
  | 'fine' | 'not-told' | 'old-list' | 'depends-on-category'
  | 'not-on-list' | 'applied' | 'warning' | 'suspended' | 'cancelled' | 'expired' | 'black'
  | 'not-approved' | 'elsewhere' | 'too-long' | 'too-much'
  | 'personal' | 'loan' | 'cash' | 'institution-code' | 'account-unknown' | 'account-not-compared' | 'another-account' | 'not-seen'
  | 'too-late' | 'rest-day' | 'in-breaks' | 'breaks-not-told' | 'unknown-day' | 'may-clash'
  | 'no-figure'

/**
 * One thing that was checked. `complies` is what fits the rules while the list is too old to be trusted: never green.
 * The clause is null where no rule stands behind it.
 */
export interface Finding {
  about: About
  verdict: CheckVerdict | 'complies'
  because: Because
  clause: Provision<unknown> | null
  /** The lesson days it is about, where single ones make it so. */
  days?: readonly Day[]
}

/** A breach of a rule whose text was not read yet is something to verify and no reason to refuse. */
export const breach = (about: About, because: Because, clause: Provision<unknown>): Finding => ({
  about,
  verdict: clause.status === 'confirmed' ? 'do-not-pay' : 'verify-first',
  because,
  clause,
})

export const verify = (about: About, because: Because, clause: Provision<unknown> | null): Finding => ({
  about, verdict: 'verify-first', because, clause,
})

export const fine = (about: About, clause: Provision<unknown> | null): Finding => ({
  about, verdict: 'nothing-found', because: 'fine', clause,
})
