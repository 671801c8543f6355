import type { OfferingOfOffice, SetOfferingInput } from '../../../cloud/features/after-school/shapes'
import type { Grade } from '../../../policy/calendar/grade'
import type { Weekday } from '../../../policy/after-school/clock'
import type { ThirdParty } from '../../../policy/after-school/plan/offering'
import { countOf } from '../typed-sums'

/** An offering as it is typed. */
export interface TypedOffering extends Pick<SetOfferingInput, 'serviceKind' | 'subjectKind' | 'name' | 'about' | 'startsAt' | 'endsAt' | 'venue' | 'place' | 'leaderId' | 'admission'> {
  weekday: string
  capacity: string
  fromGrade: number
  toGrade: number
  thirdParty: ThirdParty | null
  /** Of the offering when it was begun; null for a new one. */
  version: number | null
}

export const EMPTY_OFFERING: TypedOffering = {
  serviceKind: 'after-school', subjectKind: 'homework-guidance', name: '', about: '', weekday: '1', startsAt: '', endsAt: '', venue: 'school', place: '', capacity: '',
  fromGrade: 1, toGrade: 6, leaderId: null, thirdParty: null, admission: 'draw', version: null,
}

/** What is stored, to be typed on. */
export const typedOfferingOf = (one: Omit<OfferingOfOffice, 'findings'>): TypedOffering => ({
  serviceKind: one.serviceKind,
  subjectKind: one.subjectKind,
  name: one.name,
  about: one.about,
  weekday: String(one.weekday),
  startsAt: one.startsAt,
  endsAt: one.endsAt,
  venue: one.venue,
  place: one.place,
  capacity: String(one.capacity),
  fromGrade: one.fromGrade,
  toGrade: one.toGrade,
  leaderId: one.leaderId,
  thirdParty: one.thirdParty && { institutionId: one.thirdParty.institutionId, itemName: one.thirdParty.itemName, feeFen: one.thirdParty.feeFen },
  admission: one.admission,
  version: one.version,
})

export type OfferingFault = 'name' | 'startsAt' | 'endsAt' | 'place' | 'capacity'

/** The fields that are missing; what the rules say is the API's to answer. */
export function offeringFaults({ name, startsAt, endsAt, place, capacity }: TypedOffering): OfferingFault[] {
  const count = countOf(capacity)
  const faults: [OfferingFault, boolean][] = [
    ['name', name.trim() === ''],
    ['startsAt', startsAt === ''],
    ['endsAt', endsAt === ''],
    ['place', place.trim() === ''],
    ['capacity', count === null || count < 1 || count > 2000],
  ]
  return faults.flatMap(([fault, isSo]) => (isSo ? [fault] : []))
}

/** What is sent; only of an offering without faults. */
export function offeringOf({ version: _version, weekday, capacity, fromGrade, toGrade, name, place, about, ...typed }: TypedOffering) {
  return {
    ...typed,
    name: name.trim(),
    place: place.trim(),
    about: about.trim(),
    weekday: Number(weekday) as Weekday,
    capacity: countOf(capacity) ?? 0,
    fromGrade: fromGrade as Grade,
    toGrade: toGrade as Grade,
  }
}
