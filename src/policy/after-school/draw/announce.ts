import type { Announcement, DrawFile } from './draw-file'
import { DRAW_FORMAT } from './draw-file'
import { hashOfList } from './canonical-list'
import { draw } from './draw'
import type { DrawList } from './draw-list'
import type { DrawResult } from './draw-result'
import { hashOfSecret, seedOf } from './seed'
import type { Sha256 } from './sha256'

/** What is published when the choosing has closed, before the public figure of that name and day is known. */
export const announce = (
  list: DrawList,
  secret: string,
  publicFigure: Announcement['publicFigure'],
  sha256: Sha256,
): Announcement => ({ listHash: hashOfList(list, sha256), secretHash: hashOfSecret(secret, sha256), publicFigure })

/** Each child's place of each weekday, by weekday, turn and code. */
export const placesOf = ({ days }: DrawResult): DrawFile['places'] =>
  days.flatMap(({ weekday, turns }) =>
    turns.flatMap(({ turn, got }) => got.map(({ code, offeringId }) => ({ code, weekday, offeringId, turn }))),
  )

/** Draws, and puts everything together with which anybody can draw again. */
export function drawFile(
  list: DrawList,
  announcement: Announcement,
  { secret, figure }: { secret: string; figure: string },
  sha256: Sha256,
): { file: DrawFile; result: DrawResult } {
  const { listHash, secretHash, publicFigure } = announcement
  const { offerings, entries } = list
  const seed = seedOf({ listHash, secret, figure }, sha256)
  const result = draw(list, seed, sha256)
  const file: DrawFile = {
    format: DRAW_FORMAT, listHash, secretHash, publicFigure, offerings, entries, secret, figure, seed,
    places: placesOf(result), waiting: result.waiting,
  }
  return { file, result }
}
