import type { Weekday } from '../clock'
import type { DrawList } from './draw-list'
import type { DrawResult } from './draw-result'

export interface ExplainedWish {
  /** 1 is the first wish. */
  rank: number
  offeringId: number
  /**
   * 'too-few': not enough for all the siblings; 'not-in-common': passed over, because the siblings were placed together
   * and not all had ranked it; 'not-needed': ranked below what the child got.
   */
  outcome: 'got' | 'full' | 'too-few' | 'not-in-common' | 'not-needed'
  /** Places left at the turn; null where nobody had to look. */
  placesLeft: number | null
  /** Place in the waiting line, 1 is the next; null when it does not wait there. */
  waiting: number | null
}

/** One weekday's draw as a family reads it: when its turn came, what was full by then, what it got. */
export interface ExplainedDay {
  weekday: Weekday
  turn: number
  ofTurns: number
  tickets: number
  number: string
  /** How many siblings had the turn together; 1 for a child alone. */
  together: number
  wishes: ExplainedWish[]
  got: number | null
}

/** Why the child with this code got what it got, a day each; empty for a code that is not on the list. */
export function explain(list: DrawList, result: DrawResult, code: string): ExplainedDay[] {
  const entry = list.entries.find((each) => each.code === code)
  return result.days.flatMap(({ weekday, turns }) => {
    const turn = turns.find(({ codes }) => codes.includes(code))
    const ranked = entry?.days.find((day) => day.weekday === weekday)?.offeringIds
    if (!turn || !ranked) return []
    const got = turn.got.find((each) => each.code === code)?.offeringId ?? null
    const wishes = ranked.map((offeringId, index): ExplainedWish => {
      // Siblings may look twice at one: together, then each alone. The last look of this child's decided.
      const look = turn.tried
        .filter((each) => each.offeringId === offeringId && (each.code === code || each.code === null))
        .pop()
      const line = result.waiting.find((each) => each.offeringId === offeringId)?.codes.indexOf(code) ?? -1
      const isBelow = got !== null && index > ranked.indexOf(got)
      const passedOver = look === undefined ? 'not-in-common' : look.placesLeft > 0 ? 'too-few' : 'full'
      const outcome = offeringId === got ? 'got' : isBelow ? 'not-needed' : passedOver
      return {
        rank: index + 1,
        offeringId,
        outcome,
        placesLeft: outcome === 'not-needed' ? null : (look?.placesLeft ?? null),
        waiting: line < 0 ? null : line + 1,
      }
    })
    const { tickets, number, codes } = turn
    return [{ weekday, turn: turn.turn, ofTurns: turns.length, tickets, number, together: codes.length, wishes, got }]
  })
}
