import type { Provision } from '../../provision'

/** 'refused' is against a rule; 'to-ask' is a question to people; 'unknown' waits for a figure of the district's. */
export type Weight = 'refused' | 'to-ask' | 'unknown'

export const PLAN_FINDINGS = [
  'hours-too-few', 'ends-before-work', 'end-of-work-unknown', 'ends-too-late', 'late-care-too-late', 'not-a-school-day',
  'hours-upside-down',
  'not-voluntary', 'evening-study-in-primary', 'charged-as-another', 'fee-without-document', 'fee-not-a-sum', 'fee-to-be-published',
  'fee-collected-by-others', 'fee-bundled', 'exemption-missing',
] as const
export type PlanFindingKind = (typeof PLAN_FINDINGS)[number]

/** One thing found in a plan, with the weekday or the fee's name where it was found. */
export interface PlanFinding {
  finding: PlanFindingKind
  weight: Weight
  weekday?: number
  feeName?: string
  /** null where it is plain arithmetic and no rule. */
  clause: Provision<unknown> | null
}

export const OFFERING_FINDINGS = [
  'academic-lesson', 'sounds-academic', 'certificate-missing', 'certificate-over', 'no-leader', 'place-taken', 'leader-taken',
  'capacity-below-enrolled', 'no-capacity', 'grade-outside', 'grades-upside-down', 'outside-hours', 'hours-upside-down',
  'not-approved', 'fee-differs',
] as const
export type OfferingFindingKind = (typeof OFFERING_FINDINGS)[number]

/** One thing found about an offering. The clause is null where it is plain arithmetic and no rule. */
export interface OfferingFinding {
  finding: OfferingFindingKind
  weight: Weight
  clause: Provision<unknown> | null
  /** The words that made it sound so. */
  words?: readonly string[]
  /** The other offering it clashes with. */
  otherId?: number
}

/** What comes of findings: refused when one of them is, else to be asked when one is, else fine. */
export function verdictOf(findings: readonly { weight: Weight }[]): 'fine' | 'to-ask' | 'refused' {
  if (findings.some(({ weight }) => weight === 'refused')) return 'refused'
  return findings.some(({ weight }) => weight === 'to-ask') ? 'to-ask' : 'fine'
}
