import type { Catalogue, OfferingShown } from '../../../cloud/features/after-school/shapes'
import type { Clash } from '../../../policy/after-school/choosing/clashes'
import { overlap } from '../../../policy/after-school/clock'
import { afterSchool as copy } from '../../text/after-school'

type Family = Pick<Catalogue, 'offerings' | 'siblings' | 'childId'>

/** One clash in words, read from the side of the child whose screen it is. */
export function clashWords(clash: Clash, { offerings, siblings, childId }: Family): string {
  switch (clash.clash) {
    case 'same-time':
      return copy.clash['same-time'](offerings.find((one) => one.offeringId === clash.otherId)?.name ?? '')
    case 'bus-gone':
      return copy.clash['bus-gone'](clash.busLeavesAt)
    case 'two-schools':
    case 'two-schools-unknown': {
      const otherId = clash.childId === childId ? clash.otherChildId : clash.childId
      const other = siblings.find((one) => one.childId === otherId)?.displayName ?? copy.clashOther
      if (clash.clash === 'two-schools') return copy.clash['two-schools'](other, clash.minutesBetween, clash.travelMinutes, clash.isLeast)
      return copy.clash['two-schools-unknown'](other, clash.minutesBetween, clash.leastMinutes)
    }
  }
}

/** What an offering runs into, before it is wished or taken: what the API knows, and places held on the same hours. */
export function clashesAt(offering: OfferingShown, catalogue: Catalogue): string[] {
  const known = catalogue.clashes.filter((clash) =>
    clash.childId === catalogue.childId ? clash.offeringId === offering.offeringId : 'otherChildId' in clash && clash.otherId === offering.offeringId,
  )
  const held = catalogue.places
    .filter(({ state, weekday, offeringId }) => state === 'enrolled' && weekday === offering.weekday && offeringId !== offering.offeringId)
    .flatMap(({ offeringId }) => catalogue.offerings.filter((one) => one.offeringId === offeringId && overlap(one, offering)))
    .map(({ name }) => copy.clash['same-time'](name))
  return [...new Set([...known.map((clash) => clashWords(clash, catalogue)), ...held])]
}
