/** Where a school is, in degrees. */
export interface Spot {
  latitude: number
  longitude: number
}

/** Ours and no rule's: nobody goes through a town faster than a kilometre a minute, so no way takes less than this. */
const METRES_A_MINUTE_AT_MOST = 1_000
const EARTH_METRES = 6_371_000

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres by air between two spots, as a bird flies over a round earth. */
export function airMetres(a: Spot, b: Spot): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const flat = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude))
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half(a.latitude, b.latitude) + flat * half(a.longitude, b.longitude)))
}

/** The minutes that the way takes at least: what is known by air alone says that a way is too long, never that it is short enough. */
export const leastMinutes = (a: Spot, b: Spot): number => Math.ceil(airMetres(a, b) / METRES_A_MINUTE_AT_MOST)
