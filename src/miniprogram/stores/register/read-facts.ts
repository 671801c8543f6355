import type { InstitutionFacts } from '../../../cloud/features/institutions/shapes'
import { checkCreditCode } from '../../../policy/training/credit-code'
import { isMaskedAccount } from '../../../policy/training/masked-account'
import { fenOf } from '../typed-sums'
import type { TypedFacts, TypedFee, TypedSite } from './typed-facts'

/** What is wrong with one field; the path is the API's, the word one of its own or of ours. */
export interface Fault {
  path: string
  fault: string
}

export type ReadFacts = { facts: InstitutionFacts; faults: [] } | { facts: null; faults: Fault[] }

const orNull = (text: string): string | null => text.trim() || null
const lengthOf = (text: string) => [...text.trim()].length

// The API's own bounds (institutions/shapes.ts), told before anything is sent.
const SHORTEST: [keyof TypedFacts, number][] = [['name', 2]]
const PHONE = /^[0-9+ -]{5,20}$/
const SHAPES: [keyof TypedFacts, (text: string) => boolean, string][] = [
  ['accountMasked', isMaskedAccount, 'masked-account'],
  ['contactPhone', (text) => PHONE.test(text), 'phone'],
]
const PLACE = /^(\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,3}(?:\.\d+)?)$/

/** Longitude and latitude of one line; null when it is none, or nowhere in China. */
export function placeOf(typed: string): { lng: number; lat: number } | null {
  const [, lng, lat] = (PLACE.exec(typed.normalize('NFKC').trim()) ?? []).map(Number)
  if (lng === undefined || lat === undefined) return null
  return lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54 ? { lng, lat } : null
}

function faultsOfSite(site: TypedSite, path: string): Fault[] {
  const faults: Fault[] = []
  if (site.townCode === '') faults.push({ path: `${path}.townCode`, fault: 'town' })
  if (lengthOf(site.address) < 2) faults.push({ path: `${path}.address`, fault: 'too-short' })
  if (site.at.trim() !== '' && placeOf(site.at) === null) faults.push({ path: `${path}.at`, fault: 'place' })
  if (site.fromDay && site.toDay && site.toDay < site.fromDay) faults.push({ path: `${path}.toDay`, fault: 'ends-before-start' })
  return faults
}

function faultsOfFee({ item, yuan }: TypedFee, path: string): Fault[] {
  const fen = fenOf(yuan)
  return [
    ...(item.trim() === '' ? [{ path: `${path}.item`, fault: 'too-short' }] : []),
    ...(fen === null || fen === 0 || fen > 10_000_000 ? [{ path: `${path}.amountFen`, fault: 'sum' }] : []),
  ]
}

function faultsOfTime({ weekdays, starts, ends }: TypedFacts['classTimes'][number], path: string): Fault[] {
  return [
    ...(weekdays.length === 0 ? [{ path: `${path}.weekdays`, fault: 'no-weekday' }] : []),
    ...(starts === '' ? [{ path: `${path}.starts`, fault: 'clock' }] : []),
    ...(ends === '' ? [{ path: `${path}.ends`, fault: 'clock' }] : starts !== '' && ends <= starts ? [{ path: `${path}.ends`, fault: 'ends-before-start' }] : []),
  ]
}

/** What cannot be sent as it is; the credit code may be kept against its checksum, with a note. */
export function faultsOf(typed: TypedFacts): Fault[] {
  const { creditCode, creditCodeNote, validFrom, validTo, formerNames, categories, sites, fees, classTimes } = typed
  const faults: Fault[] = SHORTEST.filter(([field, least]) => lengthOf(String(typed[field])) < least).map(([path]) => ({ path, fault: 'too-short' }))
  for (const [path, fits, fault] of SHAPES) {
    const text = String(typed[path]).trim()
    if (text !== '' && !fits(text)) faults.push({ path, fault })
  }
  const code = creditCode.trim() === '' ? 'valid' : checkCreditCode(creditCode).verdict
  if (code !== 'valid' && creditCodeNote.trim() === '') faults.push({ path: 'creditCode', fault: code })
  if (namesOf(formerNames).some((name) => lengthOf(name) < 2 || lengthOf(name) > 60)) faults.push({ path: 'formerNames', fault: 'names' })
  if (validFrom && validTo && validTo < validFrom) faults.push({ path: 'validTo', fault: 'ends-before-start' })
  categories.forEach(({ approves }, i) => {
    if (approves.trim() === '') faults.push({ path: `categories.${i}.approves`, fault: 'too-short' })
  })
  sites.forEach((site, i) => faults.push(...faultsOfSite(site, `sites.${i}`)))
  fees.forEach((fee, i) => faults.push(...faultsOfFee(fee, `fees.${i}`)))
  classTimes.forEach((time, i) => faults.push(...faultsOfTime(time, `classTimes.${i}`)))
  return faults
}

const namesOf = (lines: string) => lines.split('\n').map((line) => line.trim()).filter(Boolean)

/** The facts as they are sent, or every field that stands against it. */
export function readFacts(typed: TypedFacts): ReadFacts {
  const faults = faultsOf(typed)
  if (faults.length > 0) return { facts: null, faults }
  const { sites, fees } = typed
  const facts: InstitutionFacts = {
    name: typed.name.trim(),
    formerNames: namesOf(typed.formerNames),
    creditCode: orNull(typed.creditCode),
    creditCodeNote: orNull(typed.creditCodeNote),
    licenceNumber: orNull(typed.licenceNumber),
    legalForm: typed.legalForm || null,
    approvingOrgan: orNull(typed.approvingOrgan),
    registeringOrgan: orNull(typed.registeringOrgan),
    validFrom: typed.validFrom || null,
    validTo: typed.validTo || null,
    mode: typed.mode || null,
    accountBank: orNull(typed.accountBank),
    accountMasked: orNull(typed.accountMasked),
    payeeName: orNull(typed.payeeName),
    contactPhone: orNull(typed.contactPhone),
    categories: typed.categories.map(({ code, approves }) => ({ code, approves: approves.trim() })),
    sites: sites.map(({ townCode, address, floor, at, fromDay, toDay }) => ({
      townCode,
      address: address.trim(),
      floor: orNull(floor),
      ...(placeOf(at) ?? { lng: null, lat: null }),
      fromDay: fromDay || null,
      toDay: toDay || null,
    })),
    fees: fees.map(({ item, yuan, per }) => ({ item: item.trim(), amountFen: fenOf(yuan) ?? 0, per })),
    classTimes: typed.classTimes.map((time) => ({ ...time, weekdays: [...time.weekdays].sort() })),
  }
  return { facts, faults: [] }
}
