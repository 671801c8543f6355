import type { Claim } from './claim'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

// Nobody teaches children then: the clock of a lesson past midnight, or of one meant in the evening.
const NO_LESSON_BEFORE = '06:00'

const figure = (value: number | null) => (value !== null && Number.isFinite(value) && value > 0 ? value : null)
const clock = (text: string | null) => (text !== null && CLOCK.test(text) && text >= NO_LESSON_BEFORE ? text : null)

/**
 * The claim without what cannot be meant: no price or span is nothing or less, no clock is 25:00, and no lesson ends
 * before it begins, which is how one past midnight would pass for an early one. What is left out is not known.
 */
export function readableClaim(claim: Claim): Claim {
  const startsAt = clock(claim.startsAt)
  const endsAt = clock(claim.endsAt)
  const isBackwards = startsAt !== null && endsAt !== null && startsAt >= endsAt
  return {
    ...claim,
    amountFen: figure(claim.amountFen),
    lessons: figure(claim.lessons),
    months: figure(claim.months),
    startsAt: isBackwards ? null : startsAt,
    endsAt: isBackwards ? null : endsAt,
  }
}
