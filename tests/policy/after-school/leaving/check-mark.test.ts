import { checkMark } from '../../../../src/policy/after-school/leaving/check-mark'
import type { Mark } from '../../../../src/policy/after-school/leaving/mark'
import type { DayPlan } from '../../../../src/policy/after-school/leaving/plan-of-day'
import { aMark, usually } from './a-mark'

const AUTHORISED = { guardianIds: [7, 8], collectors: [{ collectorId: 3, childId: 1, relation: '姑姑', fromDay: '2026-11-01', toDay: null }] }
const check = (mark: Partial<Mark>, plan: DayPlan) => checkMark(aMark(mark), plan, AUTHORISED)
const UNSAID: DayPlan = { because: 'nothing-said' }

describe('a child that leaves', () => {
  test.each([
    ['the one who was to come', { personId: 7 }, usually(), 'fine', null],
    ['another guardian', { personId: 8 }, usually(), 'to-ask', 'somebody-else'],
    ['a collector', { collectorId: 3 }, usually(), 'to-ask', 'somebody-else'],
    ['the collector who was to come', { collectorId: 3 }, usually({ personId: null, collectorId: 3 }), 'fine', null],
    ['a guardian though it walks', { personId: 7 }, usually({ how: 'walks-alone', personId: null }), 'to-ask', 'somebody-else'],
    ['a guardian though leave was told', { personId: 7 }, { because: 'leave-told', reason: null }, 'to-ask', 'somebody-else'],
    ['a stranger', { personId: 9 }, usually(), 'refused', 'not-authorised'],
    ['a collector of nobody', { collectorId: 4 }, UNSAID, 'refused', 'not-authorised'],
    ['nobody', {}, usually(), 'refused', 'nobody-named'],
  ] as const)('with %s', (_, who, plan, verdict, fault) => {
    expect(check({ kind: 'handed-over', ...who }, plan)).toEqual({ verdict, fault })
  })

  test.each([
    ['left-alone', usually({ how: 'walks-alone', personId: null }), 'fine', null],
    ['left-alone', usually(), 'refused', 'not-agreed-to-walk'],
    ['left-alone', UNSAID, 'refused', 'not-agreed-to-walk'],
    ['on-bus', usually({ how: 'school-bus', personId: null }), 'fine', null],
    ['on-bus', usually(), 'refused', 'no-bus-agreed'],
    ['on-bus', UNSAID, 'refused', 'no-bus-agreed'],
  ] as const)('%s as agreed or not: %j', (kind, plan, verdict, fault) => {
    expect(check({ kind }, plan)).toEqual({ verdict, fault })
  })

  test.each(['present', 'absent', 'in-session', 'not-here', 'to-delayed-care', 'undo'] as const)('%s needs nobody\'s word', (kind) => {
    expect(check({ kind }, UNSAID)).toEqual({ verdict: 'fine', fault: null })
  })
})
