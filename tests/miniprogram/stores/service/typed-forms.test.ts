import { instantOf, openingFaults, typedOpeningOf } from '../../../../src/miniprogram/stores/service/typed-opening'
import { EMPTY_OFFERING, offeringFaults, offeringOf } from '../../../../src/miniprogram/stores/service/typed-offering'
import { rulesFaults, rulesOf, typedRulesOf } from '../../../../src/miniprogram/stores/service/typed-rules'
import { monthAfter, monthBefore } from '../../../../src/miniprogram/packages/school/record/months'

describe('the times of choosing', () => {
  it('are typed in Shanghai and sent in UTC, the same ones', () => {
    const choosing = { opensAt: '2026-05-18T00:00:00.000Z', closesAt: '2026-05-24T16:30:00.000Z' }
    const typed = typedOpeningOf(choosing, null)
    expect(typed).toMatchObject({ opensDay: '2026-05-18', opensClock: '08:00', closesDay: '2026-05-25', closesClock: '00:30' })
    expect([instantOf(typed, 'opens'), instantOf(typed, 'closes')]).toEqual([choosing.opensAt, choosing.closesAt])
  })

  it('are not sent while one is missing', () => {
    expect(openingFaults(typedOpeningOf(null, null))).toBe(6)
  })
})

describe('an offering', () => {
  const typed = { ...EMPTY_OFFERING, name: ' 合唱 ', startsAt: '17:00', endsAt: '18:00', place: '音乐室', capacity: '40', weekday: '3' }

  it('is sent as numbers, without blanks around', () => {
    expect(offeringFaults(typed)).toEqual([])
    expect(offeringOf(typed)).toMatchObject({ name: '合唱', weekday: 3, capacity: 40 })
  })

  it.each(['', '0', '-3', '2001', '3.5'])('has no capacity of "%s"', (capacity) => {
    expect(offeringFaults({ ...typed, capacity })).toEqual(['capacity'])
  })
})

describe("a district's rules", () => {
  const unknown = typedRulesOf({ districtId: 1, endOfWork: null, subsidy: { amountFenPerSession: null, shared: false, documentNumber: null }, refundRule: { rule: 'unknown' }, approvedItems: [] })

  it('stay unknown until they are said, and are never a zero', () => {
    expect(rulesOf(unknown)).toEqual({ endOfWork: null, subsidy: null, refund: null })
  })

  it('need their sum and their document once they are said', () => {
    const said = { ...unknown, subsidyKnown: 'yes', refundKnown: 'yes' } as const
    expect(rulesFaults(said)).toEqual(['subsidyYuan', 'subsidyDocument', 'refundDocument'])
    const whole = { ...said, subsidyYuan: '40.01', subsidyDocument: '示例文 3 号', refundDocument: '示例文 4 号' }
    expect(rulesFaults(whole)).toEqual([])
    expect(rulesOf(whole).subsidy).toEqual({ amountFenPerSession: 4001, shared: false, documentNumber: '示例文 3 号' })
  })
})

it.each([
  ['2026-01', '2025-12', '2026-02'],
  ['2026-12', '2026-11', '2027-01'],
])('of %s the month before is %s and the one after %s', (month, before, after) => {
  expect([monthBefore(month), monthAfter(month)]).toEqual([before, after])
})
