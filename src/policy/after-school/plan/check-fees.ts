import { EXEMPT_FAMILIES, NO_ARBITRARY_CHARGES, SEPARATE_KINDS } from '../rules'
import { EXEMPTION_KINDS } from './fee'
import type { FeeItem } from './fee'
import type { PlanFinding } from './finding'
import type { PlanContent } from './plan-content'

/** Ours, no rule's: wide enough for a term, narrow enough to stop a slip of the finger. */
export const MOST_FEE_FEN = 1_000_000

/** Whether it is a sum that can be charged: whole fen, more than nothing. Nothing is said as free. */
export const isSum = (amountFen: number): boolean =>
  Number.isSafeInteger(amountFen) && amountFen > 0 && amountFen <= MOST_FEE_FEN

function ofSum({ name, fee }: FeeItem): PlanFinding[] {
  if (fee.fee === 'free') return []
  if (fee.fee === 'to-be-published') {
    return [{ finding: 'fee-to-be-published', weight: 'unknown', feeName: name, clause: NO_ARBITRARY_CHARGES }]
  }
  const findings: PlanFinding[] = []
  if (!isSum(fee.amountFen)) findings.push({ finding: 'fee-not-a-sum', weight: 'refused', feeName: name, clause: null })
  if (fee.documentNumber === null || fee.documentNumber.trim() === '') {
    findings.push({ finding: 'fee-without-document', weight: 'refused', feeName: name, clause: NO_ARBITRARY_CHARGES })
  }
  return findings
}

/** Evening study and lunch care charged as after-school service are forbidden by name; other mixtures are asked about. */
function ofKind({ name, kind, chargedAs }: FeeItem): PlanFinding[] {
  if (kind === chargedAs) return []
  const isNamed = kind === 'evening-study' || kind === 'lunch-care'
  const weight = isNamed && chargedAs === 'after-school' ? 'refused' : 'to-ask'
  return [{ finding: 'charged-as-another', weight, feeName: name, clause: SEPARATE_KINDS }]
}

function ofManner({ name, collectedBy, bundledWith }: FeeItem): PlanFinding[] {
  const findings: PlanFinding[] = []
  const wrong = (finding: PlanFinding['finding']) =>
    findings.push({ finding, weight: 'refused', feeName: name, clause: NO_ARBITRARY_CHARGES })
  if (collectedBy !== 'school') wrong('fee-collected-by-others')
  if (bundledWith.length > 0) wrong('fee-bundled')
  return findings
}

/**
 * Holds the fees of a plan against the rules: a document or free, collected by the school, nothing bundled, each kind
 * charged as itself, poor families exempt (教基厅函〔2023〕26 号; 渝教发〔2019〕20 号). A fee that is not known is no breach.
 */
export function checkFees({ fees, exempts }: Pick<PlanContent, 'fees' | 'exempts'>): PlanFinding[] {
  const isCharged = fees.some(({ fee, kind }) => fee.fee === 'set' && kind === 'after-school')
  const missing = isCharged && EXEMPTION_KINDS.some((kind) => !exempts.includes(kind))
  return [
    ...fees.flatMap((item) => [...ofSum(item), ...ofKind(item), ...ofManner(item)]),
    ...(missing ? [{ finding: 'exemption-missing', weight: 'refused', clause: EXEMPT_FAMILIES } as const] : []),
  ]
}
