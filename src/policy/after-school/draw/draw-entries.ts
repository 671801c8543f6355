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

const asksForSiblings = ({ wishes }: DrawChild) => wishes.takesPart && wishes.withSiblings

/** For each child who asked to be together all who did and are siblings of it by a guardian, also through a third. */
function siblingsByChild(children: readonly DrawChild[]): Map<number, DrawChild[]> {
  const byGuardian = new Map<number, DrawChild[]>()
  const asking = children.filter(asksForSiblings)
  for (const child of asking) {
    for (const id of child.guardianIds) byGuardian.set(id, [...(byGuardian.get(id) ?? []), child])
  }
  const found = new Map<number, DrawChild[]>()
  for (const child of asking) {
    if (found.has(child.childId)) continue
    const siblings = new Set([child])
    // A set is walked to its end, also over what is added on the way.
    for (const one of siblings) for (const id of one.guardianIds) for (const other of byGuardian.get(id) ?? []) siblings.add(other)
    for (const one of siblings) found.set(one.childId, [...siblings])
  }
  return found
}

/**
 * The published list of a school's children: those who take part and rank something that is drawn, as codes and in the order of
 * the codes, so that not even the order tells who is who. What is not in the draw is left out of their wishes. `childOf`, who
 * stands behind a code, is not published.
 */
export function drawEntries(
  children: readonly DrawChild[],
  offerings: readonly DrawOffering[],
  sha256: Sha256,
): { entries: DrawEntry[]; childOf: Map<string, number> } {
  const weekdayOf = new Map(offerings.map(({ offeringId, weekday }) => [offeringId, weekday]))
  const codes = new Map(children.map(({ childId, salt }) => [childId, codeOf(salt, childId, sha256)]))
  const siblings = siblingsByChild(children)
  const childOf = new Map<string, number>()
  const entries = children.flatMap(({ childId, wishes, earlierLosses }): DrawEntry[] => {
    const code = codes.get(childId)
    if (!wishes.takesPart || code === undefined) return []
    const days = wishes.days
      .map(({ weekday, offeringIds }) => ({ weekday, offeringIds: offeringIds.filter((id) => weekdayOf.get(id) === weekday) }))
      .filter(({ offeringIds }) => offeringIds.length > 0)
    if (days.length === 0) return []
    const together = (siblings.get(childId) ?? []).map((each) => codes.get(each.childId) ?? code)
    childOf.set(code, childId)
    return [{ code, earlierLosses, group: together.reduce((least, each) => (each < least ? each : least), code), days }]
  })
  return { entries: entries.sort((a, b) => (a.code < b.code ? -1 : 1)), childOf }
}
