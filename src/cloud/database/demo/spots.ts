/** Of the district's centre; what lies around it is made up. */
const CENTRE = { lng: 105.593, lat: 29.407 }
const DEGREES_A_KILOMETRE = 0.009
/** Cosine of the centre's latitude: degrees of longitude lie that much closer together. */
const NARROWER = 0.87

/** A place so many kilometres east and north of the district's centre. */
export const spotAt = ([east, north]: readonly [east: number, north: number]): { lng: number; lat: number } => ({
  lng: Number((CENTRE.lng + (east * DEGREES_A_KILOMETRE) / NARROWER).toFixed(5)),
  lat: Number((CENTRE.lat + north * DEGREES_A_KILOMETRE).toFixed(5)),
})
