import type { Catalogue, OfferingShown } from '../../../cloud/features/after-school/shapes'
import { dayInShanghai } from '../../../policy/calendar/day'
import { afterSchool as copy, whenText } from '../../text/after-school'

/** Where the choosing stands: not announced, not open yet, open, closed before the draw, drawn. */
export type Stage = 'no-times' | 'before' | 'open' | 'closed' | 'drawn'

export function stageOf({ choosing, draw }: Pick<Catalogue, 'draw'> & { choosing: { opensAt: string; closesAt: string } | null }, now: Date): Stage {
  if (draw?.state === 'drawn') return 'drawn'
  if (!choosing) return 'no-times'
  if (now < new Date(choosing.opensAt)) return 'before'
  return now < new Date(choosing.closesAt) ? 'open' : 'closed'
}

/** The first line of the tab: a finished sentence. */
export function stageSays({ choosing, mine }: Pick<Catalogue, 'choosing' | 'mine'>, stage: Stage): string {
  if (stage === 'no-times' || !choosing) return copy.says.noTimes
  if (stage === 'before') return copy.says.opens(whenText(choosing.opensAt))
  if (mine && !mine.takesPart) return stage === 'open' ? copy.says.notTaking(whenText(choosing.closesAt)) : copy.says.closedNotTaking
  if (stage === 'drawn') return copy.says.drawn
  if (stage === 'closed') return copy.says.closed
  return mine ? copy.says.chosen(whenText(choosing.closesAt)) : copy.says.unanswered(whenText(choosing.closesAt))
}

/** Whether a place can be taken at once: first-come ones from the opening on, drawn ones after the draw. */
export function mayTake({ admission }: Pick<OfferingShown, 'admission'>, stage: Stage, endsOn: string, now: Date): boolean {
  if (dayInShanghai(now) > endsOn) return false
  if (admission === 'first-come') return stage === 'open' || stage === 'closed' || stage === 'drawn'
  return admission === 'draw' && stage === 'drawn'
}
