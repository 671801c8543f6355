import { checkInstitution, onOldList } from './check-institution'
import { checkLessons } from './check-lessons'
import { checkMoney } from './check-money'
import type { CheckVerdict, Claim, Listing } from './claim'
import type { Finding } from './finding'
import type { ListAge } from './list-age'
import { offerInstead } from './offer'
import type { Offer } from './offer'
import { readableClaim } from './readable-claim'

export interface PayCheck {
  verdict: CheckVerdict
  /** The worst first; all that was checked, so that a reader sees what was not. */
  findings: Finding[]
  offer: Offer | null
}

const WORST_FIRST: readonly Finding['verdict'][] = ['do-not-pay', 'verify-first', 'complies', 'nothing-found']

const byWeight = (a: Finding, b: Finding) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict)

/**
 * 交钱前查一查: holds what a family was told against the list and the rules (plan §10; 教监管函〔2021〕2 号; opinion of
 * 2022). What was not told is to be verified and never passed over; a list too old to be trusted makes nothing green,
 * and what it says of the institution, good or bad, is to be verified. "nothing-found" is no guarantee.
 */
export function checkPrepayment(told: Claim, listed: Listing | 'not-found', list: ListAge): PayCheck {
  const claim = readableClaim(told)
  const isOld = list.verdict === 'stale'
  const institution = checkInstitution(claim, listed)
  const rest = [...checkMoney(claim, listed), ...checkLessons(claim)]
  const findings = isOld
    ? [...onOldList(institution), ...rest.map((one): Finding => (one.verdict === 'nothing-found' ? { ...one, verdict: 'complies' } : one))]
    : [...institution, ...rest]
  const sorted = [...findings].sort(byWeight)
  const worst = sorted[0]?.verdict
  const verdict = worst === 'do-not-pay' || worst === 'nothing-found' ? worst : 'verify-first'
  return { verdict, findings: sorted, offer: offerInstead(claim, findings) }
}
