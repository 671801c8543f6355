import fc from 'fast-check'
import { subsidyStatement } from '../../../../src/policy/after-school/record/subsidy-statement'
import { aSession } from './a-session'

const rule = (amountFenPerSession: number | null, shared = false) => ({ amountFenPerSession, shared, documentNumber: '示例发〔2026〕3 号' })
const rows = (...args: Parameters<typeof subsidyStatement>) =>
  subsidyStatement(...args).rows.map(({ leaderId, sessions, amountFen }) => [leaderId, sessions, amountFen])

const TWO = [aSession(), aSession({ offeringId: 2, leaderIds: [1, 2] })]

describe('the subsidy statement', () => {
  test('gives each who led the district\'s amount a session', () => {
    expect(rows('2026-11', TWO, rule(5001))).toEqual([[1, 2, 10_002], [2, 1, 5001]])
    expect(subsidyStatement('2026-11', TWO, rule(5001)).totalFen).toBe(15_003)
  })

  test('or shares it among those who led together, to the fen', () => {
    expect(rows('2026-11', TWO, rule(5001, true))).toEqual([[1, 2, 5001 + 2501], [2, 1, 2500]])
    expect(subsidyStatement('2026-11', TWO, rule(5001, true)).totalFen).toBe(10_002)
  })

  test('counts the sessions and says no sum while the district has named none', () => {
    expect(subsidyStatement('2026-11', TWO, rule(null))).toMatchObject({
      totalFen: null,
      clause: { id: 'plan-9-subsidy' },
      rows: [{ leaderId: 1, sessions: 2, amountFen: null }, { leaderId: 2, sessions: 1, amountFen: null }],
    })
  })

  test('pays nothing for evening study, another month or a session told twice', () => {
    const others = [aSession({ offeringId: 3, serviceKind: 'evening-study' }), aSession({ day: '2026-12-01' }), aSession()]
    expect(rows('2026-11', [aSession(), ...others], rule(5000))).toEqual([[1, 1, 5000]])
  })

  test('its rows add up to its total, which is the sessions times the amount when shared', () => {
    const sessions = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), { maxLength: 30 })
    fc.assert(
      fc.property(sessions, fc.integer({ min: 0, max: 99_999 }), fc.boolean(), (led, amount, shared) => {
        const held = led.map((leaderIds, offeringId) => aSession({ offeringId, leaderIds }))
        const { rows: told, totalFen } = subsidyStatement('2026-11', held, rule(amount, shared))
        const times = shared ? led.length : led.reduce((sum, { length }) => sum + length, 0)
        expect(totalFen).toBe(amount * times)
        expect(told.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)).toBe(totalFen)
        expect(told.every(({ amountFen }) => Number.isInteger(amountFen))).toBe(true)
      }),
    )
  })
})
