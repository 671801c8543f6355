import type { Stage } from '../../calendar/grade'
import { VOLUNTARY } from '../rules'
import { checkFees } from './check-fees'
import { checkHours } from './check-hours'
import { verdictOf } from './finding'
import type { PlanFinding } from './finding'
import type { DistrictFigures, PlanContent } from './plan-content'

export interface PlanCheck {
  verdict: ReturnType<typeof verdictOf>
  /** Each with the clause that it stands on; 'unknown' ones wait for the district and hold nothing up. */
  findings: PlanFinding[]
}

/** Holds a term's plan against the rules before it is published; `stages` are those the school has. */
export function checkPlan(content: PlanContent, stages: readonly Stage[], district: DistrictFigures): PlanCheck {
  const findings: PlanFinding[] = [
    ...(content.takingPart === 'by-choice' ? [] : [{ finding: 'not-voluntary', weight: 'refused', clause: VOLUNTARY } as const]),
    ...checkHours(content.hours, stages, district),
    ...checkFees(content),
  ]
  return { verdict: verdictOf(findings), findings }
}
