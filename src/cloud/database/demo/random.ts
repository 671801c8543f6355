/** A reproducible stream of chances: the same seed gives the same demo district on every machine. */
export interface Chances {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  /** True in `percent` of 100. */
  happens(percent: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** FNV-1a: nearby names get seeds that are far apart. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Mulberry32, seeded by a name, so that what one class gets does not depend on how many came before it. */
export function chancesOf(name: string): Chances {
  let state = seedOf(name)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    int,
    happens: (percent) => next() * 100 < percent,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  }
}
