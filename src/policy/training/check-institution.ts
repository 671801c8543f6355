import type { Claim, Listing } from './claim'
import { breach, fine, verify } from './finding'
import type { Finding } from './finding'
import { APPROVED_SITES, LISTED } from './rules'
import { mayOperate } from './standing'

function listing({ standing: { status } }: Listing): Finding {
  switch (status) {
    case 'white':
      return fine('listing', LISTED)
    case 'warning':
      return verify('listing', 'warning', LISTED)
    case 'unlisted':
      return breach('listing', 'not-on-list', LISTED)
    default:
      return breach('listing', status, LISTED)
  }
}

function category({ category: taught }: Claim, { categories }: Listing): Finding {
  if (taught === null) return verify('category', 'not-told', LISTED)
  return categories.includes(taught) ? fine('category', LISTED) : breach('category', 'not-approved', LISTED)
}

function address({ address: where }: Claim): Finding {
  if (where === null) return verify('address', 'not-told', APPROVED_SITES)
  return where === 'licensed' ? fine('address', APPROVED_SITES) : breach('address', 'elsewhere', APPROVED_SITES)
}

/**
 * Whether it stands on the list, may teach this, and at this address (plan §10). Online there is none, unless one was told.
 * Of an institution that may not teach at all nothing is called fine: what is on record of it is no approval.
 */
export function checkInstitution(claim: Claim, listed: Listing | 'not-found'): Finding[] {
  if (listed === 'not-found') return [breach('listing', 'not-on-list', LISTED)]
  const details = [category(claim, listed), ...(claim.delivery === 'online' && claim.address === null ? [] : [address(claim)])]
  return [listing(listed), ...(mayOperate(listed.standing.status) ? details : details.filter(({ because }) => because !== 'fine'))]
}

/** The same on a list too old to be trusted: it may have changed in either direction. */
export const onOldList = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) =>
    finding.because === 'fine' ? { ...finding, verdict: 'verify-first', because: 'old-list' } : { ...finding, verdict: 'verify-first' },
  )
