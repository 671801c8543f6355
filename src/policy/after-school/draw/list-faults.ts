import { isHash } from './family-code'
import type { DrawList } from './draw-list'

export type ListFault =
  | 'offering-twice' | 'not-a-code' | 'code-twice' | 'weekday-twice' | 'ranked-twice' | 'no-such-offering' | 'other-weekday' | 'not-a-number'

const hasTwice = (values: readonly (number | string)[]) => new Set(values).size !== values.length
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

/** What makes a list unfit to be drawn; each fault once. */
export function faultsOfList({ offerings, entries }: DrawList): ListFault[] {
  const weekdayOf = new Map(offerings.map(({ offeringId, weekday }) => [offeringId, weekday]))
  const faults = new Set<ListFault>()
  if (hasTwice(offerings.map(({ offeringId }) => offeringId))) faults.add('offering-twice')
  if (hasTwice(entries.map(({ code }) => code))) faults.add('code-twice')
  if (!offerings.every(({ offeringId, places, weekday }) => [offeringId, places, weekday].every(isCount))) faults.add('not-a-number')
  for (const { code, group, earlierLosses, days } of entries) {
    if (!isHash(code) || !isHash(group)) faults.add('not-a-code')
    if (!isCount(earlierLosses)) faults.add('not-a-number')
    if (hasTwice(days.map(({ weekday }) => weekday))) faults.add('weekday-twice')
    for (const { weekday, offeringIds } of days) {
      if (hasTwice(offeringIds)) faults.add('ranked-twice')
      for (const id of offeringIds) {
        if (!weekdayOf.has(id)) faults.add('no-such-offering')
        else if (weekdayOf.get(id) !== weekday) faults.add('other-weekday')
      }
    }
  }
  return [...faults]
}
