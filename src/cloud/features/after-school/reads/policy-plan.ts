import type { Fee, FeeItem } from '../../../../policy/after-school/plan/fee'
import type { PlanContent as RuledContent } from '../../../../policy/after-school/plan/plan-content'
import type { FeeInput, PlanContent } from '../shapes'

function feeOf({ free, amountFen, per, documentNumber }: FeeInput): Fee {
  if (free) return { fee: 'free' }
  return amountFen === null ? { fee: 'to-be-published' } : { fee: 'set', amountFen, per, documentNumber }
}

export const feeItemOf = (input: FeeInput): FeeItem => ({
  name: input.name,
  kind: input.kind,
  chargedAs: input.chargedAs,
  fee: feeOf(input),
  collectedBy: input.collectedBy,
  bundledWith: input.bundledWith,
})

/** A plan as the rules look at it. */
export const ruledContent = ({ hours, fees, exempts, takingPart }: PlanContent): RuledContent => ({
  hours,
  fees: fees.map(feeItemOf),
  exempts,
  takingPart,
})
