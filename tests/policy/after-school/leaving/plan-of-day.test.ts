import { planOfDay } from '../../../../src/policy/after-school/leaving/plan-of-day'
import type { Said } from '../../../../src/policy/after-school/leaving/plan-of-day'
import { aPickup, DAY } from './a-mark'

const TUESDAY = { ...aPickup(), childId: 1, weekday: 2 } as const
const WEDNESDAY = { ...aPickup({ how: 'walks-alone', personId: null }), childId: 1, weekday: 3 } as const
const exception = (personId: number, clock: string) => ({ ...aPickup({ personId, setBy: personId, setAt: new Date(clock) }), childId: 1, day: DAY })
const plan = (said: Partial<Said>, childId = 1, day = DAY) => planOfDay(childId, day, { defaults: [TUESDAY, WEDNESDAY], exceptions: [], leave: [], ...said })

describe('how a child leaves on a day', () => {
  test('is what its weekday says', () => {
    expect(plan({})).toEqual({ because: 'weekday-default', pickup: TUESDAY })
    expect(plan({}, 1, '2026-11-25')).toEqual({ because: 'weekday-default', pickup: WEDNESDAY })
  })

  test('is unknown where nobody has said', () => {
    expect(plan({}, 1, '2026-11-26')).toEqual({ because: 'nothing-said' })
    expect(plan({}, 2)).toEqual({ because: 'nothing-said' })
  })

  test('is what was said for the day itself', () => {
    const mother = exception(8, '2026-11-23T10:00:00Z')
    expect(plan({ exceptions: [mother] })).toEqual({ because: 'exception', pickup: mother, instead: [] })
    expect(plan({ exceptions: [mother] }, 1, '2026-12-01').because).toBe('weekday-default')
  })

  test('is the later of two words, and the other is shown', () => {
    const mother = exception(8, '2026-11-23T10:00:00Z')
    const father = exception(9, '2026-11-23T10:00:01Z')
    const expected = { because: 'exception', pickup: father, instead: [mother] }
    expect(plan({ exceptions: [mother, father] })).toEqual(expected)
    expect(plan({ exceptions: [father, mother] })).toEqual(expected)
  })

  test('is not at all when leave was told', () => {
    const leave = [{ childId: 1, day: DAY, reason: null }]
    expect(plan({ leave, exceptions: [exception(8, '2026-11-23T10:00:00Z')] })).toEqual({ because: 'leave-told', reason: null })
    expect(plan({ leave }, 1, '2026-12-01').because).toBe('weekday-default')
  })
})
