import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { clockAt } from '../../../policy/after-school/clock'
import { evening } from '../../text/evening'

const DAY_MINUTES = 24 * 60

/** When tonight's work would be finished, held against bedtime; null while it is not known when the child is home, and once the family said how long it took. */
export function finishWords({ leaving: { finish }, report }: ChildTonight): string | null {
  const { finishMinute, minutesBetween, bedtime, verdict } = finish
  if (finishMinute === null || minutesBetween === null || report.myBand !== null) return null
  const at = clockAt(finishMinute % DAY_MINUTES)
  if (verdict === 'before-bedtime') return evening.finish(at, evening.span(minutesBetween), bedtime)
  return evening.finishLate(at, bedtime)
}
