import fc from 'fast-check'
import { refundOnLeaving, splitFen } from '../../../../src/policy/after-school/choosing/refund'
import type { RefundRule } from '../../../../src/policy/after-school/choosing/refund-rule'
import { addDays } from '../../../../src/policy/calendar/day'

const rule = (begunWeek: 'kept' | 'returned'): RefundRule => ({ rule: 'by-week', begunWeek, documentNumber: '示例发〔2026〕2 号' })
// Four weeks of Tuesday and Thursday from Tuesday 3 November 2026.
const FOUR_WEEKS = [0, 7, 14, 21].flatMap((days) => [addDays('2026-11-03', days), addDays('2026-11-05', days)])

describe('what a family gets back that leaves', () => {
  test.each([
    ['2026-11-02', 'kept', 4, 1001],
    ['2026-11-03', 'kept', 4, 1001],
    ['2026-11-04', 'kept', 3, 750],
    ['2026-11-09', 'kept', 3, 750],
    ['2026-11-10', 'kept', 3, 750],
    ['2026-11-11', 'kept', 2, 500],
    ['2026-11-04', 'returned', 4, 1001],
    ['2026-11-05', 'returned', 4, 1001],
    ['2026-11-06', 'returned', 3, 750],
    ['2026-11-26', 'returned', 1, 250],
    ['2026-11-27', 'returned', 0, 0],
    ['2026-11-26', 'kept', 0, 0],
  ] as const)('of 10.01 yuan for four weeks, away from %s, a begun week %s: %i weeks', (leavesOn, begunWeek, weeksBack, refundFen) => {
    expect(refundOnLeaving({ amountFen: 1001, serviceDays: FOUR_WEEKS }, leavesOn, rule(begunWeek))).toMatchObject({
      refundFen, weeksBack, weeks: 4, keptFen: 1001 - refundFen,
    })
  })

  test('while the district has no rule no sum is said', () => {
    expect(refundOnLeaving({ amountFen: 1001, serviceDays: FOUR_WEEKS }, '2026-11-10', { rule: 'unknown' })).toEqual({
      refund: 'to-be-published',
    })
  })

  test('a week without service is no week', () => {
    const withHoliday = FOUR_WEEKS.filter((day) => day < '2026-11-09' || day > '2026-11-15')
    expect(refundOnLeaving({ amountFen: 900, serviceDays: withHoliday }, '2026-11-09', rule('kept'))).toMatchObject({
      weeks: 3, weeksBack: 2, refundFen: 600,
    })
  })

  test('kept and refunded are what was paid, and leaving later never gives more', () => {
    const any = fc.record({
      amountFen: fc.integer({ min: 0, max: 1_000_000 }),
      offsets: fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 60 }),
      leaves: fc.integer({ min: -5, max: 160 }),
      begunWeek: fc.constantFrom('kept' as const, 'returned' as const),
    })
    fc.assert(
      fc.property(any, ({ amountFen, offsets, leaves, begunWeek }) => {
        const paid = { amountFen, serviceDays: offsets.map((days) => addDays('2026-09-01', days)) }
        const on = (days: number) => refundOnLeaving(paid, addDays('2026-09-01', days), rule(begunWeek))
        const [now, later] = [on(leaves), on(leaves + 1)]
        if (now.refund !== 'known' || later.refund !== 'known') throw new Error('the rule is known')
        expect(now.refundFen + now.keptFen).toBe(amountFen)
        expect(now.refundFen).toBeGreaterThanOrEqual(later.refundFen)
        expect(now.keptFen).toBeGreaterThanOrEqual(0)
        expect(Number.isInteger(now.refundFen)).toBe(true)
      }),
    )
  })
})

describe('a sum in parts', () => {
  test('adds up to the fen, and no two parts differ by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 200 }), (amountFen, parts) => {
        const split = splitFen(amountFen, parts)
        expect(split).toHaveLength(parts)
        expect(split.reduce((sum, part) => sum + part, 0)).toBe(amountFen)
        expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([-1, 0.5, Number.NaN])('%d fen is refused', (amountFen) => {
    expect(() => splitFen(amountFen, 3)).toThrow(RangeError)
  })
})
