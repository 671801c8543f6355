import type { Day } from '../../policy/calendar/day'
import { ADDRESS_SEPARATORS } from './field-text'
import { readDays } from './read-day'
import { readDegrees } from './read-fields'
import { textOf, toldOf } from './lines'
import type { Line } from './lines'
import type { ColumnKey } from './columns'
import type { Gathered } from './read-row'
import { pieces } from './read-categories'
import { sameSigns } from './cell-text'

/** An address as the file has it; the town is looked up later, in the district's own list. */
export interface ReadSite {
  row: number
  townName: string | null
  address: string
  floor: string | null
  lng: number | null
  lat: number | null
  fromDay: Day | null
  toDay: Day | null
}

// China's extent in degrees, as institutions/shapes.ts has it.
const [WEST, EAST, SOUTH, NORTH] = [73, 136, 3, 54]

/** The addresses of an institution's lines, each once; several in one cell are parted by semicolons or line breaks. */
export function sitesOf(gathered: Gathered): ReadSite[] {
  const sites: ReadSite[] = []
  for (const line of gathered.lines) {
    for (const site of sitesOfLine(gathered, line)) {
      const isKnown = sites.some((each) => ['address', 'townName', 'floor'].every((key) => sameSigns(textIn(each, key)) === sameSigns(textIn(site, key))))
      if (!isKnown) sites.push(site)
    }
  }
  return sites
}

const textIn = (site: ReadSite, key: string) => String(Reflect.get(site, key) ?? '')

function sitesOfLine(gathered: Gathered, line: Line): ReadSite[] {
  const cells = line.said.address ?? []
  const addresses = cells.flatMap(({ cell }) => pieces(cell.text, ADDRESS_SEPARATORS))
  const place = { lng: degrees(gathered, line, 'lng'), lat: degrees(gathered, line, 'lat') }
  if ((place.lng === null) !== (place.lat === null)) {
    gathered.refused.push(toldOf(line, 'half-a-place', (line.said.lng ?? line.said.lat)?.[0]))
  }
  const [fromDay, toDay] = [dayOf(gathered, line, 'siteFrom', 'from'), dayOf(gathered, line, 'siteTo', 'to')]
  // What is said of one address cannot be said of several.
  const own = addresses.length === 1 ? { ...place, fromDay, toDay, floor: textOf(line, 'floor') } : { lng: null, lat: null, fromDay: null, toDay: null, floor: null }
  return addresses.map((address) => ({ row: line.row, townName: textOf(line, 'town'), address, ...own }))
}

function degrees(gathered: Gathered, line: Line, key: 'lng' | 'lat'): number | null {
  const said = line.said[key]?.[0]
  if (!said) return null
  const read = key === 'lng' ? readDegrees(said.cell, WEST, EAST) : readDegrees(said.cell, SOUTH, NORTH)
  if ('value' in read) return read.value
  gathered.refused.push(toldOf(line, 'half-a-place', said))
  return null
}

function dayOf(gathered: Gathered, line: Line, key: ColumnKey, as: 'from' | 'to'): Day | null {
  const said = line.said[key]?.[0]
  if (!said) return null
  const day = readDays(said.cell.text, as)?.[as] ?? null
  if (day !== null && day !== 'open') return day
  gathered.refused.push(toldOf(line, 'not-a-day', said))
  return null
}
