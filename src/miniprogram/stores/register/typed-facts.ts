import type { ClassTime, FeeItem, InstitutionFacts } from '../../../cloud/features/institutions/shapes'
import type { Day } from '../../../policy/calendar/day'

/** An address as it is typed; `at` is longitude and latitude in one line, empty where nobody measured them. */
export interface TypedSite {
  townCode: string
  address: string
  floor: string
  at: string
  fromDay: Day | ''
  toDay: Day | ''
}

export interface TypedFee {
  item: string
  yuan: string
  per: FeeItem['per']
}

/** The facts of an institution as a form holds them: empty is "not known". */
export interface TypedFacts {
  name: string
  /** One a line. */
  formerNames: string
  creditCode: string
  creditCodeNote: string
  licenceNumber: string
  legalForm: NonNullable<InstitutionFacts['legalForm']> | ''
  approvingOrgan: string
  registeringOrgan: string
  validFrom: Day | ''
  validTo: Day | ''
  mode: NonNullable<InstitutionFacts['mode']> | ''
  accountBank: string
  accountMasked: string
  payeeName: string
  contactPhone: string
  categories: InstitutionFacts['categories']
  sites: TypedSite[]
  fees: TypedFee[]
  classTimes: ClassTime[]
}

export const NOTHING_TYPED: TypedFacts = {
  name: '', formerNames: '', creditCode: '', creditCodeNote: '', licenceNumber: '', legalForm: '', approvingOrgan: '',
  registeringOrgan: '', validFrom: '', validTo: '', mode: '', accountBank: '', accountMasked: '', payeeName: '',
  contactPhone: '', categories: [], sites: [], fees: [], classTimes: [],
}

export const EMPTY_SITE: TypedSite = { townCode: '', address: '', floor: '', at: '', fromDay: '', toDay: '' }
export const EMPTY_FEE: TypedFee = { item: '', yuan: '', per: 'lesson' }
export const EMPTY_CLASS_TIME: ClassTime = { weekdays: [], starts: '', ends: '', online: false }

const yuanOf = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

const typedSite = ({ townCode, address, floor, lng, lat, fromDay, toDay }: InstitutionFacts['sites'][number]): TypedSite => ({
  townCode,
  address,
  floor: floor ?? '',
  at: lng === null || lat === null ? '' : `${lng}, ${lat}`,
  fromDay: fromDay ?? '',
  toDay: toDay ?? '',
})

/** What is recorded, as the form shows it. */
export const typedOf = (facts: InstitutionFacts): TypedFacts => ({
  name: facts.name,
  formerNames: facts.formerNames.join('\n'),
  creditCode: facts.creditCode ?? '',
  creditCodeNote: facts.creditCodeNote ?? '',
  licenceNumber: facts.licenceNumber ?? '',
  legalForm: facts.legalForm ?? '',
  approvingOrgan: facts.approvingOrgan ?? '',
  registeringOrgan: facts.registeringOrgan ?? '',
  validFrom: facts.validFrom ?? '',
  validTo: facts.validTo ?? '',
  mode: facts.mode ?? '',
  accountBank: facts.accountBank ?? '',
  accountMasked: facts.accountMasked ?? '',
  payeeName: facts.payeeName ?? '',
  contactPhone: facts.contactPhone ?? '',
  categories: facts.categories,
  sites: facts.sites.map(typedSite),
  fees: facts.fees.map(({ item, amountFen, per }) => ({ item, yuan: yuanOf(amountFen), per })),
  classTimes: facts.classTimes,
})
