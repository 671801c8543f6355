import { addDays, dayInShanghai } from '../../calendar/day'
import type { Day } from '../../calendar/day'
import { checkMark } from './check-mark'
import type { MarkCheck } from './check-mark'
import type { MayCollect } from './check-pickup'
import { isEnding } from './child-day'
import type { Mark } from './mark'
import type { DayPlan } from './plan-of-day'

/** Ours and no rule's: the longest holiday with its weekends, and some days to ask the family. */
export const AFTERWARDS_DAYS = 14

/** The day on which a mark was noted when that was after its own day (补记); null on the day itself. */
export function notedAfterwards({ day, at }: Pick<Mark, 'day' | 'at'>): Day | null {
  const on = dayInShanghai(at)
  return on > day ? on : null
}

/** The last day on which something of a day may be noted afterwards; null on that day itself, and once it is too long ago. */
export function noteUntil(day: Day, today: Day): Day | null {
  const until = addDays(day, AFTERWARDS_DAYS)
  return day < today && today <= until ? until : null
}

const FINE: MarkCheck = { verdict: 'fine', fault: null }

/**
 * Holds what is noted afterwards against the rules. It says how the child left or that it did not come, or takes such a note
 * back: what was noted on the day is not taken back. Where the family had not agreed to it, or nobody of its list came, it needs
 * words: what happened is noted as it was, and not as it ought to have been. Nobody stands at the door any more to be asked.
 */
export function checkAfterwards(mark: Mark, plan: DayPlan, authorised: MayCollect, undone: Mark | undefined): MarkCheck {
  const isPossible = mark.kind === 'undo' ? undone !== undefined && notedAfterwards(undone) !== null : isEnding(mark.kind)
  if (!isPossible) return { verdict: 'refused', fault: 'not-afterwards' }
  const check = checkMark(mark, plan, authorised)
  if (check.verdict !== 'refused') return FINE
  return check.fault !== 'not-authorised' && mark.reason !== null ? FINE : check
}
