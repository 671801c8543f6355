import { isDay } from '../../calendar/day'
import type { Term } from '../../calendar/school-day'

export type TermFault = 'not-a-day' | 'upside-down' | 'overlaps'

/** What is wrong with the term of a plan beside the school's other plans; both ends are inclusive. */
export function checkTerm({ startsOn, endsOn }: Pick<Term, 'startsOn' | 'endsOn'>, others: readonly Pick<Term, 'startsOn' | 'endsOn'>[]): TermFault[] {
  if (!isDay(startsOn) || !isDay(endsOn)) return ['not-a-day']
  if (startsOn > endsOn) return ['upside-down']
  return others.some((other) => startsOn <= other.endsOn && other.startsOn <= endsOn) ? ['overlaps'] : []
}
