import { addDays, instantAt } from '../calendar/day'
import type { Day } from '../calendar/day'
import { stageOf } from '../calendar/grade'
import type { Grade, Stage } from '../calendar/grade'

export interface TimeBand {
  band: 1 | 2 | 3 | 4 | 5
  fromMinutes: number
  /** null: open at the top. */
  toMinutes: number | null
}

/** How many chose each of the five bands. */
export type BandCounts = readonly [number, number, number, number, number]

// Our own cuts: a band ends at the cap (60, 90), so that "over the cap" is read off and never split.
const BANDS: Record<Stage, readonly TimeBand[]> = {
  primary: [
    { band: 1, fromMinutes: 0, toMinutes: 20 },
    { band: 2, fromMinutes: 20, toMinutes: 40 },
    { band: 3, fromMinutes: 40, toMinutes: 60 },
    { band: 4, fromMinutes: 60, toMinutes: 90 },
    { band: 5, fromMinutes: 90, toMinutes: null },
  ],
  junior: [
    { band: 1, fromMinutes: 0, toMinutes: 30 },
    { band: 2, fromMinutes: 30, toMinutes: 60 },
    { band: 3, fromMinutes: 60, toMinutes: 90 },
    { band: 4, fromMinutes: 90, toMinutes: 120 },
    { band: 5, fromMinutes: 120, toMinutes: null },
  ],
}

/** Below this an average could be traced to a child, so neither it nor the number of replies is told. */
export const FEWEST_REPLIES = 5

const OPENS_AT = '15:00'
const CLOSES_AT = '12:00'

/** The five answers to "how long did it take", in minutes; the last is open. */
export function bandsFor(grade: Grade): readonly TimeBand[] {
  return BANDS[stageOf(grade)]
}

/** The instant from which a day's report can no longer be given or changed: the next noon in Shanghai. */
export function reportClosesAt(day: Day): Date {
  return instantAt(addDays(day, 1), CLOSES_AT)
}

/** Whether a day's report can be given or changed now: from 15:00 of the day until, and not at, the next noon. */
export function canReport(day: Day, now: Date): boolean {
  return instantAt(day, OPENS_AT) <= now && now < reportClosesAt(day)
}

export interface MeasuredTime {
  replies: number
  averageMinutes: number
  /** The average if everybody were at the lower or the upper end of their band, in whole minutes. */
  low: number
  high: number
}

/** What a class's replies say of the time really taken; 'too-few' below five replies. */
export function measuredTime(counts: BandCounts, grade: Grade): MeasuredTime | 'too-few' {
  const replies = counts.reduce((sum, count) => sum + count, 0)
  if (replies < FEWEST_REPLIES) return 'too-few'
  let low = 0
  let high = 0
  let width = 0
  bandsFor(grade).forEach(({ band, fromMinutes, toMinutes }) => {
    const count = counts[band - 1] ?? 0
    // The open band has no upper end: taken to be as wide as the one below it.
    width = toMinutes === null ? width : toMinutes - fromMinutes
    low += count * fromMinutes
    high += count * (fromMinutes + width)
  })
  const perReply = (sum: number) => Math.round(sum / replies)
  return { replies, averageMinutes: perReply((low + high) / 2), low: perReply(low), high: perReply(high) }
}
