import type { Sha256 } from './sha256'

/** How many earlier losses count. Ours: enough to be felt, too few to make a first draw hopeless. */
export const MOST_EXTRA_TICKETS = 3

/** One ticket, and one more for each earlier term without a place. */
export const ticketsFor = (earlierLosses: number): number => 1 + Math.min(MOST_EXTRA_TICKETS, Math.max(0, Math.floor(earlierLosses)))

/** The number of one ticket; anybody can compute it with any SHA-256. */
export const ticketNumber = (seed: string, weekday: number, code: string, ticket: number, sha256: Sha256): string =>
  sha256(`ticket|${seed}|${weekday}|${code}|${ticket}`)

/**
 * The smallest number among the tickets. Every ticket is as likely as any other to be the smallest of all, so two tickets
 * are twice the chance of the next turn, exactly: there is no remainder to be biased by, and no arithmetic at all.
 */
export function smallestNumber(seed: string, weekday: number, code: string, tickets: number, sha256: Sha256): string {
  let smallest = ticketNumber(seed, weekday, code, 1, sha256)
  for (let ticket = 2; ticket <= tickets; ticket += 1) {
    const number = ticketNumber(seed, weekday, code, ticket, sha256)
    if (number < smallest) smallest = number
  }
  return smallest
}
