import type { Wishes } from '../choosing/wishes'
import type { DrawEntry, DrawOffering } from './draw-list'
import { codeOf } from './family-code'
import type { Sha256 } from './sha256'

/** A child of the school as it goes into the draw. */
export interface DrawChild {
  childId: number
  /** The family's own for this draw, hex. */
  salt: string
  /** Its full guardians: who shares one is a sibling. */
  guardianIds: readonly number[]
  wishes: Wishes
  earlierLosses: number
}

const isTogether = ({ wishes }: DrawChild) => wishes.takesPart && wishes.withSiblings

/** Children who are siblings by a guardian, also through a third, when each of them asked to be together. */
function siblingsOf(child: DrawChild, all: readonly DrawChild[]): DrawChild[] {
  if (!isTogether(child)) return [child]
  const found = [child]
  for (const one of found) {
    const more = all.filter(
      (other) => isTogether(other) && !found.includes(other) && other.guardianIds.some((id) => one.guardianIds.includes(id)),
    )
    found.push(...more)
  }
  return found
}

/**
 * The published list of a school's children: those who take part and rank something that is drawn, as codes and in the order of
 * the codes, so that not even the order tells who is who. What is not in the draw is left out of their wishes.
 */
export function drawEntries(children: readonly DrawChild[], offerings: readonly DrawOffering[], sha256: Sha256): DrawEntry[] {
  const weekdayOf = new Map(offerings.map(({ offeringId, weekday }) => [offeringId, weekday]))
  const asking = children.filter(isTogether)
  return children
    .flatMap((child): DrawEntry[] => {
      const { wishes, salt, childId, earlierLosses } = child
      if (!wishes.takesPart) return []
      const days = wishes.days
        .map(({ weekday, offeringIds }) => ({ weekday, offeringIds: offeringIds.filter((id) => weekdayOf.get(id) === weekday) }))
        .filter(({ offeringIds }) => offeringIds.length > 0)
      if (days.length === 0) return []
      const code = codeOf(salt, childId, sha256)
      const codes = siblingsOf(child, asking).map((each) => codeOf(each.salt, each.childId, sha256))
      const group = codes.reduce((least, each) => (each < least ? each : least), code)
      return [{ code, earlierLosses, group, days }]
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
