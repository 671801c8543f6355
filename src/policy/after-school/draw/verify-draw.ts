import { placesOf } from './announce'
import { hashOfList } from './canonical-list'
import { draw } from './draw'
import type { DrawFile } from './draw-file'
import { faultsOfList } from './list-faults'
import { hashOfSecret, seedOf } from './seed'
import type { Sha256 } from './sha256'

export const DRAW_CHECKS = ['list-sound', 'list-hash', 'secret-hash', 'seed', 'capacity', 'places', 'waiting'] as const
export type DrawCheck = (typeof DRAW_CHECKS)[number]

export interface DrawVerdict {
  verdict: 'same' | 'different'
  /** In the order of DRAW_CHECKS, all of them; a list that is not sound is checked no further. */
  checks: { check: DrawCheck; same: boolean; differences: number }[]
}

const linesOf = ({ places, waiting }: Pick<DrawFile, 'places' | 'waiting'>) => ({
  places: places.map(({ code, weekday, offeringId, turn }) => `${weekday} ${turn} ${code} ${offeringId}`).sort(),
  waiting: waiting.filter(({ codes }) => codes.length > 0).map(({ offeringId, codes }) => `${offeringId} ${codes.join(' ')}`).sort(),
})

/** Lines that only one side has, counted on the side that has more of them. */
function differences(told: readonly string[], found: readonly string[]): number {
  const surplus = (mine: readonly string[], theirs: readonly string[]) => {
    const left = new Map<string, number>()
    for (const line of theirs) left.set(line, (left.get(line) ?? 0) + 1)
    return mine.filter((line) => {
      const count = left.get(line) ?? 0
      left.set(line, count - 1)
      return count <= 0
    }).length
  }
  return Math.max(surplus(told, found), surplus(found, told))
}

/** Offerings with more children placed than places, as the file tells it. */
function oversold({ places, offerings }: DrawFile): number {
  const taken = new Map<number, number>()
  for (const { offeringId } of places) if (offeringId !== null) taken.set(offeringId, (taken.get(offeringId) ?? 0) + 1)
  const most = new Map(offerings.map(({ offeringId, places: count }) => [offeringId, count]))
  return [...taken].filter(([offeringId, count]) => count > (most.get(offeringId) ?? 0)).length
}

/**
 * Draws again from what the file says and compares. That the hashes were published before the figure was known, and that the
 * figure is the one named, no file can show: whoever checks compares them with the announcement.
 */
export function verifyDraw(file: DrawFile, sha256: Sha256): DrawVerdict {
  const faults = faultsOfList(file)
  const found: [DrawCheck, number][] = [['list-sound', faults.length]]
  if (faults.length === 0) {
    const { listHash, secretHash, secret, figure, seed } = file
    const again = draw(file, seed, sha256)
    const mine = linesOf({ places: placesOf(again), waiting: again.waiting })
    const told = linesOf(file)
    found.push(
      ['list-hash', hashOfList(file, sha256) === listHash ? 0 : 1],
      ['secret-hash', hashOfSecret(secret, sha256) === secretHash ? 0 : 1],
      ['seed', seedOf({ listHash, secret, figure }, sha256) === seed ? 0 : 1],
      ['capacity', oversold(file)],
      ['places', differences(told.places, mine.places)],
      ['waiting', differences(told.waiting, mine.waiting)],
    )
  }
  const checks = found.map(([check, count]) => ({ check, same: count === 0, differences: count }))
  return { verdict: checks.every(({ same }) => same) ? 'same' : 'different', checks }
}
