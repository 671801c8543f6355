import { addDays } from '../calendar/day'
import type { Day } from '../calendar/day'

/** What an officer records of an institution: applied for, on the white list, warned, suspended, given up, on the black list. */
export const STATUSES = ['applied', 'white', 'warning', 'suspended', 'cancelled', 'black'] as const
export type Status = (typeof STATUSES)[number]

/** One entry of the history; nothing of it is ever changed, a mistake is mended by a later entry. */
export interface StatusChange {
  status: Status
  /** From this day on, its first included. */
  fromDay: Day
  reason: string
  document: string | null
}

/** What holds on a day. 'expired' is computed and never recorded, 'unlisted': nothing was recorded by then. */
export interface Standing {
  status: Status | 'expired' | 'unlisted'
  /** null while unlisted. */
  since: Day | null
  reason: string | null
  document: string | null
}

const UNLISTED: Standing = { status: 'unlisted', since: null, reason: null, document: null }

/** A licence that ran out ends these; who is warned and expired may not teach either. */
const ENDS_WITH_LICENCE: readonly Status[] = ['white', 'warning']

/**
 * What an institution was or is on a day, from its whole history in the order in which it was recorded: the latest
 * `fromDay` not after the day wins, among equal ones the one recorded last. `validTo` is the licence's last good day
 * as known for that day, null when it has none or it is not known.
 */
export function standingOn(day: Day, changes: readonly StatusChange[], validTo: Day | null): Standing {
  let found: StatusChange | undefined
  for (const change of changes) {
    if (change.fromDay <= day && (!found || change.fromDay >= found.fromDay)) found = change
  }
  if (!found) return UNLISTED
  const { status, fromDay, reason, document } = found
  if (validTo !== null && validTo < day && ENDS_WITH_LICENCE.includes(status)) {
    return { status: 'expired', since: addDays(validTo, 1), reason: null, document: null }
  }
  return { status, since: fromDay, reason, document }
}

/** Whether one may teach at all while this holds; what else was ever approved is of no use otherwise. */
export const mayOperate = (status: Standing['status']): boolean => status === 'white' || status === 'warning'

/** Which status may follow which: a cancelled one applies anew; from the black list one leaves by a decision. */
const NEXT: Record<Status | 'unlisted', readonly Status[]> = {
  unlisted: ['applied', 'white', 'black'],
  applied: ['white', 'cancelled', 'black'],
  white: ['white', 'warning', 'suspended', 'cancelled', 'black'],
  warning: ['white', 'suspended', 'cancelled', 'black'],
  suspended: ['white', 'warning', 'cancelled', 'black'],
  cancelled: ['applied', 'black'],
  black: ['white', 'applied', 'cancelled'],
}

/** What an officer may record after this; white again after white is a renewal. */
export const nextStatuses = (status: Status | 'unlisted'): readonly Status[] => NEXT[status]

/**
 * What one may be that was never recorded here, when a list that was kept elsewhere is brought in: what came before is
 * not known, so it begins as it stands there.
 */
export const broughtInStatuses = (): readonly Status[] => STATUSES
