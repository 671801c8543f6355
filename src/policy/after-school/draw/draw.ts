import type { Weekday } from '../clock'
import type { DrawEntry, DrawList } from './draw-list'
import type { DayDraw, DrawResult, Tried, Turn, WaitingLine } from './draw-result'
import type { Sha256 } from './sha256'
import { smallestNumber, ticketsFor } from './tickets'

interface Wisher {
  code: string
  offeringIds: readonly number[]
}

/** Who has one turn: a child, or siblings who asked to be together, in order of their codes. */
interface Unit {
  wishers: readonly Wisher[]
  tickets: number
  number: string
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)

function unitsOf(entries: readonly DrawEntry[], weekday: Weekday, seed: string, sha256: Sha256): Unit[] {
  const groups = new Map<string, { wishers: Wisher[]; losses: number }>()
  for (const { code, group, earlierLosses, days } of entries) {
    const offeringIds = days.find((day) => day.weekday === weekday)?.offeringIds ?? []
    if (offeringIds.length === 0) continue
    const unit = groups.get(group) ?? { wishers: [], losses: 0 }
    unit.wishers.push({ code, offeringIds })
    // Two children of a family have one turn and the tickets of the one who lost more, not of both.
    unit.losses = Math.max(unit.losses, earlierLosses)
    groups.set(group, unit)
  }
  return [...groups.values()]
    .map(({ wishers, losses }) => {
      const sorted = wishers.sort(byCode)
      const tickets = ticketsFor(losses)
      return { wishers: sorted, tickets, number: smallestNumber(seed, weekday, sorted[0]?.code ?? '', tickets, sha256) }
    })
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}

/** What all of them ranked; the smaller sum of ranks first, then the smaller id. */
function inCommon(wishers: readonly Wisher[]): number[] {
  const [first, ...others] = wishers
  const sum = (id: number) => wishers.reduce((total, { offeringIds }) => total + offeringIds.indexOf(id), 0)
  return (first?.offeringIds ?? [])
    .filter((id) => others.every(({ offeringIds }) => offeringIds.includes(id)))
    .sort((a, b) => sum(a) - sum(b) || a - b)
}

/** The first wish with places enough, noted with those that had too few. */
function firstWith(
  places: Map<number, number>,
  { code, wishes, needed }: { code: string | null; wishes: readonly number[]; needed: number },
  tried: Tried[],
): number | null {
  for (const offeringId of wishes) {
    const placesLeft = places.get(offeringId) ?? 0
    tried.push({ offeringId, code, placesLeft, needed })
    if (placesLeft < needed) continue
    places.set(offeringId, placesLeft - needed)
    return offeringId
  }
  return null
}

function take({ wishers, tickets, number }: Unit, turn: number, places: Map<number, number>): Turn {
  const tried: Tried[] = []
  const needed = wishers.length
  const together = needed > 1 ? firstWith(places, { code: null, wishes: inCommon(wishers), needed }, tried) : null
  // Where nothing has room for all of them, each takes its own in the same turn: asking to be together never costs a place.
  const got = wishers.map(({ code, offeringIds }) => ({
    code,
    offeringId: together ?? firstWith(places, { code, wishes: offeringIds, needed: 1 }, tried),
  }))
  return { turn, codes: wishers.map(({ code }) => code), tickets, number, tried, got }
}

function drawDay(list: DrawList, weekday: Weekday, seed: string, sha256: Sha256): DayDraw {
  const places = new Map(list.offerings.filter((each) => each.weekday === weekday).map((each) => [each.offeringId, each.places]))
  const units = unitsOf(list.entries, weekday, seed, sha256)
  return { weekday, turns: units.map((unit, index) => take(unit, index + 1, places)) }
}

/** Each child waits, in the order of the turns, for all it ranked above what it got. */
function waitingLines({ entries }: DrawList, days: readonly DayDraw[]): WaitingLine[] {
  const wishes = new Map(entries.map((entry) => [entry.code, entry.days]))
  const lines = new Map<number, string[]>()
  for (const { weekday, turns } of days) {
    for (const { code, offeringId } of turns.flatMap(({ got }) => got)) {
      const ranked = wishes.get(code)?.find((day) => day.weekday === weekday)?.offeringIds ?? []
      const above = offeringId === null ? ranked : ranked.slice(0, ranked.indexOf(offeringId))
      for (const id of above) {
        const line = lines.get(id)
        if (line) line.push(code)
        else lines.set(id, [code])
      }
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([offeringId, codes]) => ({ offeringId, codes }))
}

/**
 * The draw: on each weekday the turns go by the smallest ticket number, and each turn takes its first wish that still
 * has a place. It depends on the list and the seed alone, so that anybody gets the same; the list is to be sound
 * (see `faultsOfList`). About a hash a ticket.
 */
export function draw(list: DrawList, seed: string, sha256: Sha256): DrawResult {
  const weekdays = [...new Set(list.offerings.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  const days = weekdays.map((weekday) => drawDay(list, weekday, seed, sha256))
  return { days, waiting: waitingLines(list, days) }
}
