/** Degrees of different districts are this far apart on the index: more than there are degrees. */
export const APART = 400

/** The same as placeOf of sql.ts, as PostgreSQL writes and reads a point; for rows that are made here. */
export const placeAt = (districtId: number, referenceLat: number, lng: number, lat: number): [number, number] => [
  districtId * APART + lng * Math.cos((referenceLat * Math.PI) / 180),
  lat,
]
