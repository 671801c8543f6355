import type { Claim, WeeklyTime } from './claim'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

// Nobody teaches children then: the clock of a lesson past midnight, or of one meant in the evening.
const NO_LESSON_BEFORE = '06:00'

const figure = (value: number | null) => (value !== null && Number.isFinite(value) && value > 0 ? value : null)
const clock = (text: string | null) => (text !== null && CLOCK.test(text) && text >= NO_LESSON_BEFORE ? text : null)

function readableTime(told: WeeklyTime): WeeklyTime {
  const startsAt = clock(told.startsAt)
  const endsAt = clock(told.endsAt)
  const isBackwards = startsAt !== null && endsAt !== null && startsAt >= endsAt
  const isWeek = told.weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  return { weekdays: isWeek ? told.weekdays : [], startsAt: isBackwards ? null : startsAt, endsAt: isBackwards ? null : endsAt }
}

/**
 * The claim without what cannot be meant: no price or span is nothing or less, no clock is 25:00, and no lesson ends
 * before it begins, which is how one past midnight would pass for an early one. What is left out is not known.
 */
export const readableClaim = (claim: Claim): Claim => ({
  ...claim,
  amountFen: figure(claim.amountFen),
  lessons: figure(claim.lessons),
  months: figure(claim.months),
  times: claim.times.map(readableTime),
})
