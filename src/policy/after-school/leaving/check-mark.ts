import { mayCollect } from './check-pickup'
import type { MayCollect } from './check-pickup'
import type { Mark } from './mark'
import type { DayPlan } from './plan-of-day'

export type MarkFault =
  /** Refused: nobody who may collect the child. */
  | 'nobody-named' | 'not-authorised'
  /** Refused: the family has not agreed to it for this day. */
  | 'not-agreed-to-walk' | 'no-bus-agreed'
  /** Refused: afterwards only how the child left is noted, or that it did not come. */
  | 'not-afterwards'
  /** To be asked: authorised, and not the one who was to come. */
  | 'somebody-else'

export interface MarkCheck {
  verdict: 'fine' | 'to-ask' | 'refused'
  fault: MarkFault | null
}

const refused = (fault: MarkFault): MarkCheck => ({ verdict: 'refused', fault })
const FINE: MarkCheck = { verdict: 'fine', fault: null }

/** Holds a mark by which a child leaves against what its family said of the day; other marks are fine. */
export function checkMark(mark: Mark, plan: DayPlan, authorised: MayCollect): MarkCheck {
  const pickup = 'pickup' in plan ? plan.pickup : null
  switch (mark.kind) {
    case 'handed-over': {
      if (mark.personId === null && mark.collectorId === null) return refused('nobody-named')
      if (!mayCollect(mark, mark.childId, mark.day, authorised)) return refused('not-authorised')
      const isPlanned = pickup?.personId === mark.personId && pickup.collectorId === mark.collectorId
      return isPlanned ? FINE : { verdict: 'to-ask', fault: 'somebody-else' }
    }
    case 'left-alone':
      return pickup?.how === 'walks-alone' ? FINE : refused('not-agreed-to-walk')
    case 'on-bus':
      return pickup?.how === 'school-bus' ? FINE : refused('no-bus-agreed')
    default:
      return FINE
  }
}
