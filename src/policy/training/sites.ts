import type { Day } from '../calendar/day'
import type { Provision } from '../provision'
import { APPROVED_SITES } from './rules'

/** How long one address of a licence is approved; both days are inclusive, null where there is no such end or it is not known. */
export interface SiteDays {
  fromDay: Day | null
  toDay: Day | null
}

/**
 * Whether lessons may be given on the day at a place: a site of the licence, somewhere else (undefined), or a place
 * that is not known (null). Teaching elsewhere is a violation (plan §10).
 */
export function assessPlace(
  site: SiteDays | undefined | null,
  day: Day,
): { verdict: 'approved' | 'elsewhere' | 'not-yet' | 'no-longer' | 'unknown'; clause: Provision } {
  const clause = APPROVED_SITES
  if (site === null) return { verdict: 'unknown', clause }
  if (site === undefined) return { verdict: 'elsewhere', clause }
  if (site.fromDay !== null && day < site.fromDay) return { verdict: 'not-yet', clause }
  if (site.toDay !== null && day > site.toDay) return { verdict: 'no-longer', clause }
  return { verdict: 'approved', clause }
}
