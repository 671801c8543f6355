import type { Day } from '../../calendar/day'
import type { Grade } from '../../calendar/grade'
import type { Term } from '../../calendar/school-day'
import type { Offering } from '../plan/offering'

export type LateJoining =
  | { verdict: 'enrol' }
  /** Behind all who wait already; 1 is the next. */
  | { verdict: 'wait'; position: number }
  | { verdict: 'refused'; why: 'grade-outside' | 'term-over' | 'draw-not-over' }

/**
 * Joining after the choosing: a free place at once, but never past those who wait. Before the draw there is no
 * being late, so that nobody comes by a place around it.
 */
export function joinLate(
  offering: Pick<Offering, 'admission' | 'capacity' | 'fromGrade' | 'toGrade'>,
  { taken, waiting, isDrawn }: { taken: number; waiting: number; isDrawn: boolean },
  { grade, day, term }: { grade: Grade; day: Day; term: Term },
): LateJoining {
  if (day > term.endsOn) return { verdict: 'refused', why: 'term-over' }
  if (grade < offering.fromGrade || offering.toGrade < grade) return { verdict: 'refused', why: 'grade-outside' }
  if (offering.admission === 'draw' && !isDrawn) return { verdict: 'refused', why: 'draw-not-over' }
  if (offering.admission === 'everybody') return { verdict: 'enrol' }
  return waiting === 0 && taken < offering.capacity ? { verdict: 'enrol' } : { verdict: 'wait', position: waiting + 1 }
}
