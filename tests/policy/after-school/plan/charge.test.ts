import { chargeFor, chargeSeenBy } from '../../../../src/policy/after-school/plan/charge'
import type { Exemption } from '../../../../src/policy/after-school/plan/fee'
import { aFee } from './a-plan'

const EXEMPT: Exemption = { childId: 7, kind: 'low-income', fromDay: '2026-09-01', toDay: '2026-12-31' }

describe('what a child pays', () => {
  test.each([
    ['2026-08-31', 7, false],
    ['2026-09-01', 7, true],
    ['2026-12-31', 7, true],
    ['2027-01-01', 7, false],
    ['2026-10-01', 8, false],
  ])('on %s child %i is exempt: %s', (day, childId, isExempt) => {
    const charge = chargeFor(aFee(), [EXEMPT], childId, day)
    expect(charge).toEqual({ isExempt, fee: isExempt ? { fee: 'free' } : aFee().fee })
  })

  test('an exemption without an end holds on', () => {
    expect(chargeFor(aFee(), [{ ...EXEMPT, toDay: null }], 7, '2030-01-01').isExempt).toBe(true)
  })

  test('the exemption is from after-school service, not from evening study', () => {
    expect(chargeFor(aFee({ kind: 'evening-study', chargedAs: 'evening-study' }), [EXEMPT], 7, '2026-10-01').isExempt).toBe(false)
  })

  test('an unknown fee stays unknown for those who pay', () => {
    expect(chargeFor(aFee({ fee: { fee: 'to-be-published' } }), [], 7, '2026-10-01').fee).toEqual({ fee: 'to-be-published' })
  })

  test('only the family and the office see a charge; others cannot tell an exempt child from another', () => {
    const exempt = chargeFor(aFee(), [EXEMPT], 7, '2026-10-01')
    const paying = chargeFor(aFee(), [EXEMPT], 8, '2026-10-01')
    for (const viewer of ['family', 'office'] as const) expect(chargeSeenBy(viewer, exempt)).toEqual(exempt)
    for (const viewer of ['leader', 'other'] as const) {
      expect(chargeSeenBy(viewer, exempt)).toEqual(chargeSeenBy(viewer, paying))
    }
  })
})
