import type { DrawResult } from './draw-result'

/**
 * The codes that came away from the draw without any place on some weekday they chose for: a loss each, however
 * many weekdays, to be told with the next draw as `earlierLosses`. A place that came from the waiting line later undoes it.
 */
export function losersOf({ days }: DrawResult): string[] {
  const codes = days.flatMap(({ turns }) => turns.flatMap(({ got }) => got.filter(({ offeringId }) => offeringId === null)))
  return [...new Set(codes.map(({ code }) => code))].sort()
}
