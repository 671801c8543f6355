import type { Day } from '../../calendar/day'
import type { DrawList } from './draw-list'
import type { WaitingLine } from './draw-result'

/** What is published before anybody can know the seed. */
export interface Announcement {
  /** The hash of the canonical list. */
  listHash: string
  /** The hash of the secret, which is told with the result. */
  secretHash: string
  /** A figure that nobody of us makes, named in advance with the day on which it is known. */
  publicFigure: { name: string; day: Day }
}

export const DRAW_FORMAT = 'draw-1'

/** Everything with which anybody can draw again. Holds codes and no names. */
export interface DrawFile extends Announcement, DrawList {
  format: typeof DRAW_FORMAT
  secret: string
  figure: string
  seed: string
  places: readonly { code: string; weekday: number; offeringId: number | null; turn: number }[]
  waiting: readonly WaitingLine[]
}
