import type { DrawState } from '../../../cloud/features/after-school/shapes'
import { clockInShanghai, dayInShanghai, isDay } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'

/** The times of choosing as an office types them, in Shanghai, and the public figure of the draw. */
export interface TypedOpening {
  opensDay: Day | ''
  opensClock: string
  closesDay: Day | ''
  closesClock: string
  figureName: string
  figureDay: Day | ''
}

/** What was decided before, to be typed on; empty when nothing was. */
export function typedOpeningOf(choosing: { opensAt: string; closesAt: string } | null, draw: DrawState | null): TypedOpening {
  const opens = choosing && new Date(choosing.opensAt)
  const closes = choosing && new Date(choosing.closesAt)
  return {
    opensDay: opens ? dayInShanghai(opens) : '',
    opensClock: opens ? clockInShanghai(opens) : '',
    closesDay: closes ? dayInShanghai(closes) : '',
    closesClock: closes ? clockInShanghai(closes) : '',
    figureName: draw?.publicFigure.name ?? '',
    figureDay: draw?.publicFigure.day ?? '',
  }
}

/** The instant in UTC, as the API takes it; only of a day and a clock that are there. */
export function instantOf(typed: TypedOpening, end: 'opens' | 'closes'): string {
  const [day, clock] = end === 'opens' ? [typed.opensDay, typed.opensClock] : [typed.closesDay, typed.closesClock]
  return new Date(`${day}T${clock}:00+08:00`).toISOString()
}

/** How many fields are missing. */
export const openingFaults = ({ opensDay, opensClock, closesDay, closesClock, figureName, figureDay }: TypedOpening): number =>
  [isDay(opensDay), opensClock !== '', isDay(closesDay), closesClock !== '', [...figureName.trim()].length >= 4, isDay(figureDay)].filter((there) => !there).length
