import type { Day } from '../../calendar/day'
import type { Clock, Weekday } from '../clock'

export const WAYS_OF_LEAVING = ['collected', 'school-bus', 'walks-alone', 'stays'] as const
/** 有人接 / 校车 / 自己走 / 延时托管 */
export type WayOfLeaving = (typeof WAYS_OF_LEAVING)[number]

/** How a child leaves: who collects is a guardian (personId) or another authorised collector, never both. */
export interface Pickup {
  how: WayOfLeaving
  at: Clock
  personId: number | null
  collectorId: number | null
  setBy: number
  setAt: Date
}

export interface PickupDefault extends Pickup {
  childId: number
  weekday: Weekday
}

/** One day that is otherwise. */
export interface PickupException extends Pickup {
  childId: number
  day: Day
}

/** A family's word that a child does not come on a day. */
export interface LeaveTold {
  childId: number
  day: Day
  reason: string | null
}

/** Somebody besides the guardians who may collect the child; days are inclusive. */
export interface Collector {
  collectorId: number
  childId: number
  relation: string
  fromDay: Day
  toDay: Day | null
}
