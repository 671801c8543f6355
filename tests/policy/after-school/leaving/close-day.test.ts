import { canClose, isTimeToWarn, lateMarks } from '../../../../src/policy/after-school/leaving/close-day'
import type { Mark } from '../../../../src/policy/after-school/leaving/mark'
import { stateOfDay } from '../../../../src/policy/after-school/leaving/state-of-child'
import { aMark, at, DAY, inARow } from './a-mark'

const close = (childIds: number[], marks: Mark[]) => canClose(stateOfDay(childIds, marks).children)

describe('closing a day', () => {
  test.each(['absent', 'handed-over', 'left-alone', 'on-bus'] as const)('can be done with every child %s', (kind) => {
    expect(close([1], [aMark({ kind })])).toEqual({ verdict: 'can-close', notCalled: [], unaccounted: [], stillHere: [], withConflicts: [] })
  })

  test.each(['present', 'in-session', 'to-delayed-care'] as const)('cannot be done with a child %s: it is still here', (kind) => {
    expect(close([1], [aMark({ kind })])).toMatchObject({ verdict: 'not-yet', stillHere: [1], unaccounted: [] })
  })

  test('cannot be done with a child whom a roll missed, nor with one whom none has called yet, and tells them apart', () => {
    expect(close([1], [aMark({ kind: 'not-here' })])).toMatchObject({ verdict: 'not-yet', unaccounted: [1], notCalled: [] })
    expect(close([2], [])).toMatchObject({ verdict: 'not-yet', unaccounted: [], notCalled: [2] })
    expect(close([1, 2], [aMark({ kind: 'not-here' })])).toMatchObject({ verdict: 'not-yet', unaccounted: [1], notCalled: [2] })
  })

  test('cannot be done with a child that was seen after it was handed over', () => {
    expect(close([1], inARow({ kind: 'handed-over' }, { kind: 'in-session' }))).toMatchObject({
      verdict: 'not-yet', unaccounted: [1], withConflicts: [1],
    })
  })

  test('a child handed over twice is gone, and named to be looked at', () => {
    const marks = inARow({ kind: 'handed-over', personId: 7 }, { kind: 'handed-over', personId: 8 })
    expect(close([1], marks)).toMatchObject({ verdict: 'can-close', withConflicts: [1] })
  })

  test('a day without children can be closed', () => {
    expect(close([], []).verdict).toBe('can-close')
  })
})

describe('children nobody has accounted for', () => {
  test.each([
    ['18:44', false],
    ['18:45', true],
    ['18:46', true],
  ])('are told of a quarter of an hour after the last care ends at 18:30, at %s: %s', (now, isTime) => {
    expect(isTimeToWarn('18:30', now)).toBe(isTime)
  })
})

describe('a mark that arrives after the closing', () => {
  const handed = aMark({ kind: 'handed-over', at: at('18:00') })
  const closed = { day: DAY, markIds: [handed.markId] }

  test('is a conflict with what was closed, and says what it would have changed', () => {
    const late = aMark({ device: 'b', kind: 'in-session', at: at('18:05') })
    expect(lateMarks(closed, [late, handed])).toEqual([{ mark: late, closedAs: 'handed-over', wouldBe: 'unaccounted' }])
  })

  test('is one also when it would have changed nothing', () => {
    const late = aMark({ device: 'b', kind: 'present', at: at('17:00') })
    expect(lateMarks(closed, [handed, late, late])).toEqual([{ mark: late, closedAs: 'handed-over', wouldBe: 'handed-over' }])
  })

  test('is none when it was known, or is of another day', () => {
    expect(lateMarks(closed, [handed, aMark({ device: 'b', day: '2026-11-25' })])).toEqual([])
  })
})
