import { faultsOf, placeOf, readFacts } from '../../../../src/miniprogram/stores/register/read-facts'
import { EMPTY_CLASS_TIME, EMPTY_FEE, EMPTY_SITE, NOTHING_TYPED, typedOf } from '../../../../src/miniprogram/stores/register/typed-facts'
import type { TypedFacts } from '../../../../src/miniprogram/stores/register/typed-facts'
import { someFacts } from '../../../support/institutions'

const typed = (more: Partial<TypedFacts> = {}): TypedFacts => ({ ...NOTHING_TYPED, name: '示例馆', ...more })
const site = { ...EMPTY_SITE, townCode: '001', address: '示例路 1 号' }
const time = { ...EMPTY_CLASS_TIME, weekdays: [6], starts: '18:00', ends: '20:00' }

describe('what is typed of an institution', () => {
  it('is what was recorded when nothing was typed over', () => {
    const facts = someFacts({ formerNames: ['示例画室', '示例旧画室'], contactPhone: '023-0000000' })
    expect(readFacts(typedOf(facts)).facts).toEqual(facts)
  })

  it('of a name alone is an institution of which nothing else is known', () => {
    const { facts } = readFacts(typed())
    expect(facts).toMatchObject({ name: '示例馆', formerNames: [], creditCode: null, legalForm: null, validTo: null, sites: [], fees: [] })
  })

  it.each<[string, Partial<TypedFacts>, string, string]>([
    ['a name of one sign', { name: '馆' }, 'name', 'too-short'],
    ['a credit code of another shape', { creditCode: '123' }, 'creditCode', 'wrong-shape'],
    ['a credit code that fails its checksum', { creditCode: '91350100M000100Y44' }, 'creditCode', 'wrong-check'],
    ['a licence that ends before it begins', { validFrom: '2026-05-02', validTo: '2026-05-01' }, 'validTo', 'ends-before-start'],
    ['an account that is not masked by digits and stars', { accountMasked: '账号' }, 'accountMasked', 'masked-account'],
    ['the whole number of an account', { accountMasked: '6228480123456789012' }, 'accountMasked', 'masked-account'],
    ['a telephone in words', { contactPhone: '见门口' }, 'contactPhone', 'phone'],
    ['a former name of one sign', { formerNames: '示例画室\n画' }, 'formerNames', 'names'],
    ['a category without what it approves', { categories: [{ code: 'sport', approves: ' ' }] }, 'categories.0.approves', 'too-short'],
    ['a site without its town', { sites: [{ ...site, townCode: '' }] }, 'sites.0.townCode', 'town'],
    ['a site without its address', { sites: [site, { ...site, address: ' ' }] }, 'sites.1.address', 'too-short'],
    ['half a place', { sites: [{ ...site, at: '105.6' }] }, 'sites.0.at', 'place'],
    ['a site that ended before it began', { sites: [{ ...site, fromDay: '2026-05-02', toDay: '2026-05-01' }] }, 'sites.0.toDay', 'ends-before-start'],
    ['a price in words', { fees: [{ ...EMPTY_FEE, item: '国画', yuan: '面议' }] }, 'fees.0.amountFen', 'sum'],
    ['a price of nothing', { fees: [{ ...EMPTY_FEE, item: '国画', yuan: '0' }] }, 'fees.0.amountFen', 'sum'],
    ['a price above 100,000 yuan', { fees: [{ ...EMPTY_FEE, item: '国画', yuan: '100000.01' }] }, 'fees.0.amountFen', 'sum'],
    ['a lesson on no day', { classTimes: [{ ...time, weekdays: [] }] }, 'classTimes.0.weekdays', 'no-weekday'],
    ['a lesson that ends when it begins', { classTimes: [{ ...time, ends: '18:00' }] }, 'classTimes.0.ends', 'ends-before-start'],
    ['a lesson without its end', { classTimes: [{ ...time, ends: '' }] }, 'classTimes.0.ends', 'clock'],
  ])('with %s is not sent, and the field is named', (_what, part, path, fault) => {
    expect(readFacts(typed(part))).toEqual({ facts: null, faults: [{ path, fault }] })
  })

  it('keeps a credit code that fails when a note says why', () => {
    expect(faultsOf(typed({ creditCode: '91350100M000100Y44', creditCodeNote: '公示原文如此' }))).toEqual([])
  })

  it('never refuses a licence number: an unusual one is only pointed out', () => {
    expect(faultsOf(typed({ licenceNumber: '渝教 123' }))).toEqual([])
  })

  it('takes a price of exactly 100,000 yuan, and one with its fen', () => {
    const fees = [{ ...EMPTY_FEE, item: '国画', yuan: '100000' }, { ...EMPTY_FEE, item: '素描', yuan: '95.50' }]
    expect(readFacts(typed({ fees })).facts?.fees.map(({ amountFen }) => amountFen)).toEqual([10_000_000, 9550])
  })
})

it.each([
  ['105.59317, 29.40704', { lng: 105.59317, lat: 29.40704 }],
  ['105.6，29.4', { lng: 105.6, lat: 29.4 }],
  ['105.6 29.4', { lng: 105.6, lat: 29.4 }],
  ['29.4, 105.6', null],
  ['105.6', null],
  ['', null],
])('the place %s is %j', (words, place) => {
  expect(placeOf(words)).toEqual(place)
})
