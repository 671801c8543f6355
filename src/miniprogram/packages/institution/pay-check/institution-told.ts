import type { Told } from '../../../stores/pay-check'
import type { KeptInstitution } from '../../../stores/snapshot-row'

/** What the form knows as soon as the institution is chosen; what depends on it is asked anew. */
export function institutionTold({ institutionId, name, categories, addresses }: KeptInstitution): Partial<Told> {
  const [only, second] = categories
  const [address, other] = addresses
  return {
    institution: { institutionId, name },
    category: only && !second ? only : null,
    address: address && !other ? 'licensed' : null,
    addressText: address && !other ? address : '',
    account: null,
  }
}
