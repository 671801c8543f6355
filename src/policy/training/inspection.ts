/**
 * What an inspection looks at: what the plan has inspected (三（四）10 and 11) and what the rules of this folder ask of an
 * institution. In this order wherever it is shown.
 */
export const LOOKED_AT = [
  'licence', 'categories', 'sites', 'certificates', 'in-service', 'contracts', 'display', 'class-times', 'charges', 'supervised-money',
] as const
export type LookedAt = (typeof LOOKED_AT)[number]

/**
 * How it ended: nothing found, something found that nobody has decided yet, or a decision with its document number. An
 * inspection itself decides nothing.
 */
export const INSPECTION_RESULTS = ['nothing-found', 'found', 'decided'] as const
export type InspectionResult = (typeof INSPECTION_RESULTS)[number]

/** What is told of an inspection. */
export interface InspectionTold {
  result: InspectionResult
  document: string | null
  isPublished: boolean
}

/**
 * What cannot be recorded so, null when it can: a decision has a document number, and only a decision is published, where
 * it matters to society (行政处罚法 36, 48). What was merely found is not held against anybody in public.
 */
export function inspectionFault({ result, document, isPublished }: InspectionTold): 'decision-without-document' | 'only-decisions-are-published' | null {
  if (result === 'decided' && document === null) return 'decision-without-document'
  return isPublished && result !== 'decided' ? 'only-decisions-are-published' : null
}
