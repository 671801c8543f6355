import type { Day } from '../../calendar/day'
import type { Mark } from './mark'
import type { LeaveTold } from './pickup'

export interface RollLine {
  childId: number
  kind: Extract<Mark['kind'], 'present' | 'absent' | 'not-here'>
  /** What the family told; null for the others. */
  reason: string | null
}

/**
 * The roll of a group as one tap makes it: all are present, those whose leave was told are absent already, and only the
 * others who are missing have to be tapped. Who is tapped though leave was told stays absent.
 */
export function takeRoll(day: Day, childIds: readonly number[], leave: readonly LeaveTold[], missing: readonly number[]): RollLine[] {
  return childIds.map((childId) => {
    const told = leave.find((one) => one.childId === childId && one.day === day)
    if (told) return { childId, kind: 'absent', reason: told.reason }
    return { childId, kind: missing.includes(childId) ? 'not-here' : 'present', reason: null }
  })
}
