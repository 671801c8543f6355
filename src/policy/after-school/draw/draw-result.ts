import type { Weekday } from '../clock'

/** What a turn found at one of its wishes: how many places were left, and how many it needed there. */
export interface Tried {
  offeringId: number
  /** Whose wish it was; null when siblings looked for places for all of them. */
  code: string | null
  placesLeft: number
  needed: number
}

/** One turn of a weekday's draw: a child, or siblings together. */
export interface Turn {
  /** 1 is the first. */
  turn: number
  codes: readonly string[]
  tickets: number
  /** The smallest number among the tickets, 64 hex digits: the turns go by it. */
  number: string
  tried: readonly Tried[]
  got: readonly { code: string; offeringId: number | null }[]
}

export interface DayDraw {
  weekday: Weekday
  turns: readonly Turn[]
}

/** Who waits for an offering, the next first. */
export interface WaitingLine {
  offeringId: number
  codes: readonly string[]
}

export interface DrawResult {
  days: readonly DayDraw[]
  waiting: readonly WaitingLine[]
}
