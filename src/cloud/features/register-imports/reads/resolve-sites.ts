import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { TownNames } from '../../../register-files/field-text'
import { sameSigns } from '../../../register-files/cell-text'
import type { ReadSite } from '../../../register-files/read-sites'
import type { InstitutionFacts } from '../../institutions/shapes'

type Site = InstitutionFacts['sites'][number]

const BARE = /(街道办事处|街道|镇|乡)$/

/** Codes by name, and by the name without 街道 and 镇 where only one bears it; made once for a district. */
interface Index {
  exact: Map<string, string>
  bare: Map<string, string | null>
}
const indices = new WeakMap<TownNames, Index>()

function indexOf(towns: TownNames): Index {
  const known = indices.get(towns)
  if (known) return known
  const index: Index = { exact: new Map(), bare: new Map() }
  for (const [code, town] of towns) {
    const bare = town.replace(BARE, '')
    index.exact.set(town, code)
    index.bare.set(bare, index.bare.has(bare) ? null : code)
  }
  indices.set(towns, index)
  return index
}

/** The code of a town by its name, with or without 街道 and 镇; null when it is none of the district's. */
function townNamed(name: string, towns: TownNames): string | null {
  const asked = sameSigns(name)
  const { exact, bare } = indexOf(towns)
  return exact.get(asked) ?? bare.get(asked.replace(BARE, '')) ?? null
}

/** The one town that an address names in full. */
function townWithin(address: string, towns: TownNames): string | null {
  const text = sameSigns(address)
  const found = [...towns].filter(([, town]) => text.includes(town))
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}

export const townOf = ({ townName, address }: ReadSite, towns: TownNames): string | null =>
  townName === null ? townWithin(address, towns) : townNamed(townName, towns)

/** Everything an address may be written as: with its town and its floor, or without. */
function isWrittenAs(site: Site, text: string, towns: TownNames): boolean {
  const written = sameSigns(text)
  const [town, address, floor] = [towns.get(site.townCode) ?? '', site.address, site.floor ?? ''].map(sameSigns)
  const places = [`${address}`, `${address}${floor}`]
  return places.some((place) => written === place || written === `${town}${place}` || written.endsWith(`区${town}${place}`))
}

const ABOVE_TOWN = /^(.{1,6}省)?(.{1,6}市)?(.{1,6}[区县])?$/

/** An address without the town, and what lies above it, that it begins with: the register keeps the town by itself. */
function withinTown(address: string, town: string): string {
  const at = address.indexOf(town)
  const rest = address.slice(at + town.length).trim()
  return at >= 0 && rest !== '' && ABOVE_TOWN.test(address.slice(0, at).trim()) ? rest : address
}

/** Whether all that the file says of an address is what the register says already. */
function saysNothingNew(read: ReadSite, known: Site, townCode: string | null): boolean {
  const agrees = <T>(said: T | null, holds: T | null) => said === null || said === holds
  return (
    agrees(townCode, known.townCode) && agrees(read.floor && sameSigns(read.floor), known.floor && sameSigns(known.floor)) &&
    agrees(read.lng, known.lng) && agrees(read.lat, known.lat) && agrees(read.fromDay, known.fromDay) && agrees(read.toDay, known.toDay)
  )
}

/**
 * The addresses there would be. Those that the file names are kept as they are known; when it names one that is not
 * known, the others end the day before, because a list names where one may teach today. 'no-town': a new address whose
 * town is not told. What the file leaves out while all it names is known stays.
 */
export function resolveSites(read: readonly ReadSite[], known: readonly Site[], towns: TownNames, today: Day): Site[] | { noTown: ReadSite } {
  const isOpen = ({ toDay }: Site) => toDay === null || toDay >= today
  const next = [...known]
  const named = new Set<number>()
  const added: Site[] = []
  for (const site of read) {
    const townCode = townOf(site, towns)
    const matches = (each: Site, at: number) => !named.has(at) && isWrittenAs(each, site.address, towns) && (townCode === null || townCode === each.townCode)
    const open = known.findIndex((each, at) => isOpen(each) && matches(each, at))
    const at = open >= 0 || site.toDay === null ? open : known.findIndex(matches)
    const same = known[at]
    if (same) {
      named.add(at)
      if (!saysNothingNew(site, same, townCode)) next[at] = mended(site, same)
    } else if (townCode === null) return { noTown: site }
    else {
      const { floor, lng, lat, fromDay, toDay } = site
      added.push({ townCode, address: withinTown(site.address, towns.get(townCode) ?? ''), floor, lng, lat, fromDay, toDay })
    }
  }
  if (added.length === 0) return next
  const yesterday = addDays(today, -1)
  return [...next.map((site, at) => (isOpen(site) && !named.has(at) ? { ...site, toDay: yesterday } : site)), ...added]
}

const mended = ({ floor, lng, lat, fromDay, toDay }: ReadSite, known: Site): Site => ({
  ...known,
  floor: floor ?? known.floor,
  lng: lng ?? known.lng,
  lat: lat ?? known.lat,
  fromDay: fromDay ?? known.fromDay,
  toDay: toDay ?? known.toDay,
})
