import type { WaitingPlace } from './waiting-place'

const HOUR_MS = 3_600_000

export interface Advanced {
  line: WaitingPlace[]
  /** Who was offered a place just now, in order of position. */
  offered: number[]
  expired: number[]
  freePlaces: number
}

const isOver = ({ state, offeredUntil }: WaitingPlace, now: Date) =>
  state === 'offered' && offeredUntil !== null && offeredUntil <= now

/**
 * Moves a waiting line on: an offer that was not answered in time expires, its place and every free one are offered to the
 * next by position. `freePlaces` are neither enrolled nor on offer; the school says how many hours an answer may take.
 */
export function advanceLine(line: readonly WaitingPlace[], freePlaces: number, answerHours: number, now: Date): Advanced {
  const expired = line.filter((place) => isOver(place, now)).map(({ childId }) => childId)
  let free = Math.max(0, freePlaces) + expired.length
  const offered: number[] = []
  const moved = [...line]
    .sort((a, b) => a.position - b.position)
    .map((place): WaitingPlace => {
      if (isOver(place, now)) return { ...place, state: 'expired' }
      if (place.state !== 'waiting' || free === 0) return place
      free -= 1
      offered.push(place.childId)
      return { ...place, state: 'offered', offeredUntil: new Date(now.getTime() + answerHours * HOUR_MS) }
    })
  return { line: moved, offered, expired, freePlaces: free }
}

export type Answered = { verdict: 'answered'; place: WaitingPlace } | { verdict: 'not-offered' | 'too-late' }

/** A family's answer to an offered place; at the very end of the window it is too late. The same answer again changes nothing. */
export function answerOffer(place: WaitingPlace, takesIt: boolean, now: Date): Answered {
  const state = takesIt ? 'enrolled' : 'declined'
  if (place.state === state) return { verdict: 'answered', place }
  if (place.state === 'expired' || isOver(place, now)) return { verdict: 'too-late' }
  if (place.state !== 'offered') return { verdict: 'not-offered' }
  return { verdict: 'answered', place: { ...place, state, offeredUntil: null } }
}
