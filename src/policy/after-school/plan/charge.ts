import type { Day } from '../../calendar/day'
import type { Exemption, Fee, FeeItem } from './fee'

/** What one child pays for one item on a day. */
export interface Charge {
  fee: Fee
  /** Whether an exemption made it free: for the family and the office alone. */
  isExempt: boolean
}

/** What the child pays: free while an exemption holds, else what the item says, unknown staying unknown (渝教发〔2019〕20 号). */
export function chargeFor(item: FeeItem, exemptions: readonly Exemption[], childId: number, day: Day): Charge {
  const isExempt =
    item.kind === 'after-school' &&
    exemptions.some((one) => one.childId === childId && one.fromDay <= day && (one.toDay === null || day <= one.toDay))
  return isExempt ? { fee: { fee: 'free' }, isExempt } : { fee: item.fee, isExempt }
}

export type ChargeViewer = 'family' | 'office' | 'leader' | 'other'

/**
 * The charge as the viewer may see it. Leaders and others see no child's charge at all: if only exempt ones were
 * hidden, the gap would tell.
 */
export const chargeSeenBy = (viewer: ChargeViewer, charge: Charge): Charge | null =>
  viewer === 'family' || viewer === 'office' ? charge : null
