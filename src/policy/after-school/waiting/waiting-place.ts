export const WAITING_STATES = ['waiting', 'offered', 'enrolled', 'declined', 'expired', 'left'] as const
export type WaitingState = (typeof WAITING_STATES)[number]

/** A child in the line of one offering; a smaller position comes first. */
export interface WaitingPlace {
  childId: number
  position: number
  state: WaitingState
  /** The instant from which an offered place can no longer be taken; null while none is offered. */
  offeredUntil: Date | null
}
