import type { Weekday } from '../clock'

/** An offering in the draw; `places` are those still free before it. */
export interface DrawOffering {
  offeringId: number
  weekday: Weekday
  places: number
}

/** One child on the published list. */
export interface DrawEntry {
  /** SHA-256 of the family's salt and the child: only the family can find itself. */
  code: string
  /** Earlier terms in which the child was left without a place; each is one more ticket, up to a limit. */
  earlierLosses: number
  /** The smallest code among siblings who asked to be together; their own code for the others. */
  group: string
  days: readonly { weekday: Weekday; offeringIds: readonly number[] }[]
}

/** All that the draw depends on besides the seed. The order of the two lists means nothing. */
export interface DrawList {
  offerings: readonly DrawOffering[]
  entries: readonly DrawEntry[]
}
