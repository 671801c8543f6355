import type { Term } from '../../calendar/school-day'
import type { Hours, Weekday } from '../clock'
import type { ServiceKind } from '../service-kind'
import type { ExemptionKind, FeeItem } from './fee'

/** Hours of one kind on one weekday of the term; on days without school none take place. */
export interface PlanHours extends Hours {
  kind: ServiceKind
  weekday: Weekday
}

export const TAKING_PART = ['by-choice', 'unless-refused', 'required'] as const
/** How children come to take part; only 'by-choice' is voluntary. */
export type TakingPart = (typeof TAKING_PART)[number]

/** What a school plans for a term, as its office writes it. */
export interface PlanContent {
  hours: readonly PlanHours[]
  fees: readonly FeeItem[]
  exempts: readonly ExemptionKind[]
  takingPart: TakingPart
}

/** A plan as it was published once. A change is a new version, the old one stays. */
export interface PlanVersion {
  version: number
  term: Term
  content: PlanContent
}

/** What the district has entered; null is 待区教委公布 and never guessed. */
export interface DistrictFigures {
  /** The local end of work: after-school service ends no earlier. */
  endOfWork: string | null
}
