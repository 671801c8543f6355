/** A clock time in Asia/Shanghai, 'HH:mm'; clock times of a day compare as text. */
export type Clock = string

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** From `startsAt` until, and not at, `endsAt`. */
export interface Hours {
  startsAt: Clock
  endsAt: Clock
}

const CLOCK_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Whether the text is a clock time: 24:00 is none. */
export const isClock = (text: string): boolean => CLOCK_SHAPE.test(text)

/** Minutes since midnight. Throws RangeError on another shape. */
export function minuteOfDay(clock: Clock): number {
  const [, hours, minutes] = CLOCK_SHAPE.exec(clock) ?? []
  if (hours === undefined) throw new RangeError(`not a clock time: ${clock}`)
  return Number(hours) * 60 + Number(minutes)
}

/** The clock at a minute of the day; before midnight it is 00:00, after the last minute 23:59. */
export function clockAt(minute: number): Clock {
  const within = Math.min(24 * 60 - 1, Math.max(0, Math.floor(minute)))
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** Whether the two share a minute; what begins when the other ends does not clash with it. */
export const overlap = (a: Hours, b: Hours): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Minutes covered by any of the hours; what two of them cover counts once. */
export function minutesCovered(all: readonly Hours[]): number {
  const inOrder = [...all].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  let covered = 0
  let until = 0
  for (const { startsAt, endsAt } of inOrder) {
    const end = minuteOfDay(endsAt)
    covered += Math.max(0, end - Math.max(until, minuteOfDay(startsAt)))
    until = Math.max(until, end)
  }
  return covered
}
