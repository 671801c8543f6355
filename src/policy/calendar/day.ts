/** A calendar day in Asia/Shanghai, 'YYYY-MM-DD'; days compare as text. */
export type Day = string

const DAY_MS = 86_400_000
// China has kept one offset without summer time since 1992. Fixed arithmetic because a mini-program has no Intl
// and cloud functions run in UTC.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

const DAY_SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/
const CLOCK_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/

function utcOf(day: Day): number {
  if (!DAY_SHAPE.test(day)) throw new RangeError(`not a day: ${day}`)
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}

function dayOf(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10)
}

/** Whether the text is a day that exists: 2026-02-29 does not. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false
  const date = new Date(utcOf(text))
  // A day or month too many rolls over into the next.
  return date.getUTCDate() === Number(text.slice(8)) && date.getUTCMonth() + 1 === Number(text.slice(5, 7))
}

/** The day it is in Asia/Shanghai at the instant, whatever the time zone of the process. */
export function dayInShanghai(instant: Date): Day {
  return dayOf(instant.getTime() + SHANGHAI_OFFSET_MS)
}

/** The clock in Asia/Shanghai at the instant, 'HH:mm'. */
export function clockInShanghai(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)
}

/** The instant at which clocks in Asia/Shanghai show 'HH:mm' on the day. Throws RangeError on another shape. */
export function instantAt(day: Day, clock: string): Date {
  const [, hours, minutes] = CLOCK_SHAPE.exec(clock) ?? []
  if (hours === undefined) throw new RangeError(`not a clock time: ${clock}`)
  return new Date(utcOf(day) + (Number(hours) * 60 + Number(minutes)) * 60_000 - SHANGHAI_OFFSET_MS)
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(utcOf(day) + count * DAY_MS)
}

/** The `count` days that end with `day`, in order. */
export function daysUpTo(day: Day, count: number): Day[] {
  const last = utcOf(day)
  return Array.from({ length: count }, (_, index) => dayOf(last + (index + 1 - count) * DAY_MS))
}

/** How many days `b` comes after `a`; negative when it comes before. */
export function daysBetween(a: Day, b: Day): number {
  return (utcOf(b) - utcOf(a)) / DAY_MS
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utcOf(day)).getUTCDay() || 7
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
