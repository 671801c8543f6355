import { takeRoll } from '../../../../src/policy/after-school/leaving/take-roll'
import { DAY } from './a-mark'

describe('the roll of a group', () => {
  test('has everybody present until somebody is tapped', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => index + 1)
    const roll = takeRoll(DAY, thirty, [], [4])
    expect(roll.filter(({ kind }) => kind === 'present')).toHaveLength(29)
    expect(roll[3]).toEqual({ childId: 4, kind: 'not-here', reason: null })
  })

  test('already has the leave that a family told for the day', () => {
    const leave = [{ childId: 1, day: DAY, reason: '发烧' }, { childId: 2, day: '2026-11-25', reason: null }]
    expect(takeRoll(DAY, [1, 2], leave, [1])).toEqual([
      { childId: 1, kind: 'absent', reason: '发烧' },
      { childId: 2, kind: 'present', reason: null },
    ])
  })
})
