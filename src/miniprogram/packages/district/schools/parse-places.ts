export type PlaceFault = 'school' | 'degrees' | 'source' | 'twice'

export interface ParsedPlaces {
  places: { schoolId: number; lng: number; lat: number; source: string }[]
  faults: { line: number; fault: PlaceFault }[]
}

type SaidPlace = ParsedPlaces['places'][number]

/** Reads pasted lines, 学校标识码, degrees east and north and the source each; every line that is not one is told by number. */
export function parsePlaces(text: string, schoolIds: ReadonlySet<number>): ParsedPlaces {
  const places: SaidPlace[] = []
  const faults: ParsedPlaces['faults'] = []
  text.split('\n').forEach((raw, i) => {
    const [code = '', lng = '', lat = '', ...rest] = raw.trim().split(/[\s,，]+/)
    if (code === '') return
    const place = { schoolId: Number(code), lng: degrees(lng), lat: degrees(lat), source: rest.join(' ') }
    const fault = faultOf(place, schoolIds, places)
    if (fault) faults.push({ line: i + 1, fault })
    else places.push(place)
  })
  return { places, faults }
}

const degrees = (text: string) => (/^\d{1,3}(\.\d{1,8})?$/.test(text) ? Number(text) : Number.NaN)

function faultOf({ schoolId, lng, lat, source }: SaidPlace, schoolIds: ReadonlySet<number>, before: readonly SaidPlace[]): PlaceFault | null {
  if (!schoolIds.has(schoolId)) return 'school'
  if (!(lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54)) return 'degrees'
  if ([...source].length < 2 || [...source].length > 40) return 'source'
  return before.some((one) => one.schoolId === schoolId) ? 'twice' : null
}
