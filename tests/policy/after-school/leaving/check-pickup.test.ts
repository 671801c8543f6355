import { canChangeDay, checkPickup, mayCollect } from '../../../../src/policy/after-school/leaving/check-pickup'
import { aPickup, at, DAY } from './a-mark'

const AUTHORISED = {
  guardianIds: [7, 8],
  collectors: [{ collectorId: 3, childId: 1, relation: '姑姑', fromDay: '2026-11-01', toDay: '2026-11-30' }],
}
const HOURS = { from: '16:00', until: '18:30' }
const check = (more: Partial<ReturnType<typeof aPickup>>, childId = 1, day = DAY) => checkPickup(aPickup(more), childId, day, AUTHORISED, HOURS)

describe('changing who collects', () => {
  test.each([
    ['14:59', 'yes'],
    ['15:00', 'after-cut-off'],
    ['15:01', 'after-cut-off'],
  ])('today at %s with the cut-off at 15:00 is %s', (clock, verdict) => {
    expect(canChangeDay(DAY, '15:00', at(clock))).toBe(verdict)
  })

  test('a past day cannot be changed, a coming one can', () => {
    expect(canChangeDay('2026-11-23', '15:00', at('08:00'))).toBe('past-day')
    expect(canChangeDay('2026-11-25', '15:00', at('23:59'))).toBe('yes')
  })

  test('the day is the one in Shanghai', () => {
    expect(canChangeDay(DAY, '15:00', new Date('2026-11-23T16:00:00Z'))).toBe('yes')
    expect(canChangeDay('2026-11-23', '15:00', new Date('2026-11-23T16:00:00Z'))).toBe('past-day')
  })
})

describe('who may collect', () => {
  test.each([
    ['a guardian', { personId: 8, collectorId: null }, 1, DAY, true],
    ['somebody else', { personId: 9, collectorId: null }, 1, DAY, false],
    ['a collector', { personId: null, collectorId: 3 }, 1, DAY, true],
    ['a collector on the first day', { personId: null, collectorId: 3 }, 1, '2026-11-01', true],
    ['a collector on the last day', { personId: null, collectorId: 3 }, 1, '2026-11-30', true],
    ['a collector too early', { personId: null, collectorId: 3 }, 1, '2026-10-31', false],
    ['a collector too late', { personId: null, collectorId: 3 }, 1, '2026-12-01', false],
    ['a collector of another child', { personId: null, collectorId: 3 }, 2, DAY, false],
    ['nobody', { personId: null, collectorId: null }, 1, DAY, false],
    ['two at once', { personId: 8, collectorId: 3 }, 1, DAY, false],
  ])('%s: %j for child %i on %s: %s', (_, who, childId, day, may) => {
    expect(mayCollect(who, childId, day, AUTHORISED)).toBe(may)
  })
})

describe('what a family says of a day', () => {
  test.each([
    [{}, []],
    [{ personId: null, collectorId: 3 }, []],
    [{ personId: null }, ['nobody-named']],
    [{ collectorId: 3 }, ['two-named']],
    [{ personId: 9 }, ['not-authorised']],
    [{ how: 'walks-alone' }, ['nobody-needed']],
    [{ how: 'walks-alone', personId: null }, []],
    [{ how: 'school-bus', personId: null }, []],
    [{ how: 'stays', at: '18:30' }, []],
    [{ how: 'stays', at: '18:30', personId: null }, []],
    [{ how: 'stays', at: '18:30', personId: 9 }, ['not-authorised']],
    [{ at: '15:59' }, ['too-early']],
    [{ at: '16:00' }, []],
    [{ at: '18:31' }, ['too-late']],
    [{ at: '6 pm' }, ['not-a-clock']],
  ] as const)('%j has %j', (more, faults) => {
    expect(check(more)).toEqual(faults)
  })
})
