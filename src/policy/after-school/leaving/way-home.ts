import type { Clock } from '../clock'

export const WAYS_HOME = ['on-foot', 'bicycle', 'bus', 'school-bus', 'car'] as const
export type WayHomeKind = (typeof WAYS_HOME)[number]

/** What a family says of the way home; null is not said. */
export interface WayHome {
  way: WayHomeKind | null
  /** From the school's gate to the door. */
  minutes: number | null
  /** Straight or by road, as the family knows it; asked only when the minutes are not said. */
  metres: number | null
  /** When the last bus leaves the stop. */
  lastBusAt: Clock | null
  /** From the gate to that stop. */
  minutesToStop: number | null
}

/** A word of the school on a day's weather or traffic. */
export interface LeavingNotice {
  kind: 'weather' | 'traffic' | 'other'
  /** When all leave earlier; null when it only says to take care. */
  leaveAt: Clock | null
}
