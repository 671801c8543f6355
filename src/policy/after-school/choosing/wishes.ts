import type { Weekday } from '../clock'

/** What a family may rank on one weekday (design: 最多排五个). Ours, not a rule's. */
export const MOST_RANKED = 5

/** The ranked wishes of one weekday, the first first. A weekday that is not named is a day without the service. */
export interface DayWishes {
  weekday: Weekday
  offeringIds: readonly number[]
}

/** What a family said for one child and term. Not taking part needs no reason and has no field for one. */
export type Wishes =
  | { takesPart: false }
  | { takesPart: true; days: readonly DayWishes[]; withSiblings: boolean }
