import { isHash } from './family-code'
import { DRAW_FORMAT } from './draw-file'
import type { DrawEntry, DrawList } from './draw-list'
import type { Sha256 } from './sha256'

const whole = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`)
  return String(value)
}

const hash = (text: string): string => {
  if (!isHash(text)) throw new RangeError('not a code')
  return text
}

const textOf = (entry: DrawEntry) =>
  ['entry', hash(entry.code), hash(entry.group), whole(entry.earlierLosses)]
    .concat(
      [...entry.days]
        .sort((a, b) => a.weekday - b.weekday)
        .map(({ weekday, offeringIds }) => `${whole(weekday)}:${offeringIds.map(whole).join(',')}`),
    )
    .join(' ')

/**
 * The list as the one text that is hashed: a line for each offering and each entry, sorted, so that the order in which
 * they came means nothing. ASCII only. Throws RangeError on what cannot be written so.
 */
export function canonicalText({ offerings, entries }: DrawList): string {
  const lines = [
    ...offerings.map(({ offeringId, weekday, places }) => `offering ${whole(weekday)} ${whole(offeringId)} ${whole(places)}`),
    ...entries.map(textOf),
  ].sort()
  return [DRAW_FORMAT, ...lines].join('\n')
}

/** The hash that is published before the seed can be known. */
export const hashOfList = (list: DrawList, sha256: Sha256): string => sha256(canonicalText(list))
