import fc from 'fast-check'
import { advanceLine, answerOffer } from '../../../../src/policy/after-school/waiting/advance'
import type { WaitingPlace } from '../../../../src/policy/after-school/waiting/waiting-place'

const NOW = new Date('2026-11-24T02:00:00Z')
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const waits = (position: number, more: Partial<WaitingPlace> = {}): WaitingPlace => ({
  childId: position * 10, position, state: 'waiting', offeredUntil: null, ...more,
})
const offered = (position: number, until: Date) => waits(position, { state: 'offered', offeredUntil: until })

describe('a waiting line', () => {
  test('offers free places by position, with the school\'s hours to answer', () => {
    const { line, offered: ids, freePlaces } = advanceLine([waits(3), waits(1), waits(2)], 2, 48, NOW)
    expect(ids).toEqual([10, 20])
    expect(freePlaces).toBe(0)
    expect(line.map(({ state, offeredUntil }) => [state, offeredUntil])).toEqual([
      ['offered', inHours(48)],
      ['offered', inHours(48)],
      ['waiting', null],
    ])
  })

  test('keeps what nobody waits for', () => {
    expect(advanceLine([waits(1)], 3, 48, NOW).freePlaces).toBe(2)
  })

  test.each([
    [new Date(NOW.getTime() + 1), 'offered', []],
    [NOW, 'expired', [20]],
    [new Date(NOW.getTime() - 1), 'expired', [20]],
  ])('an offer until %s is %s now, and its place goes to the next', (until, state, next) => {
    const { line, offered: ids } = advanceLine([offered(1, until), waits(2)], 0, 48, NOW)
    expect(line[0]?.state).toBe(state)
    expect(ids).toEqual(next)
  })

  test.each(['declined', 'left', 'enrolled', 'expired'] as const)('passes over who has %s', (state) => {
    expect(advanceLine([waits(1, { state }), waits(2)], 1, 48, NOW).offered).toEqual([20])
  })

  test('never offers more than is free, never past somebody who waits, and again changes nothing', () => {
    const any = fc.array(
      fc.record({ state: fc.constantFrom('waiting', 'offered', 'declined', 'enrolled', 'left'), hours: fc.integer({ min: -3, max: 3 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(any, fc.nat(6), (states, free) => {
        const line = states.map(({ state, hours }, index) => waits(index + 1, { state, offeredUntil: state === 'offered' ? inHours(hours) : null }))
        const moved = advanceLine(line, free, 24, NOW)
        expect(moved.offered.length + moved.freePlaces).toBe(free + moved.expired.length)
        const waiting = line.filter(({ state }) => state === 'waiting').map(({ childId }) => childId)
        expect(moved.offered).toEqual(waiting.slice(0, moved.offered.length))
        expect(moved.line).toHaveLength(line.length)
        const again = advanceLine(moved.line, moved.freePlaces, 24, NOW)
        expect(again).toEqual({ line: moved.line, offered: [], expired: [], freePlaces: moved.freePlaces })
      }),
    )
  })
})

describe('an answer', () => {
  test.each([
    [new Date(NOW.getTime() + 1), 'answered'],
    [NOW, 'too-late'],
  ])('to an offer until %s is %s', (until, verdict) => {
    expect(answerOffer(offered(1, until), true, NOW).verdict).toBe(verdict)
  })

  test('takes or declines, and the same again is the same', () => {
    const taken = answerOffer(offered(1, inHours(1)), true, NOW)
    if (taken.verdict !== 'answered') throw new Error('in time')
    expect(taken.place).toMatchObject({ state: 'enrolled', offeredUntil: null })
    expect(answerOffer(taken.place, true, inHours(99))).toEqual(taken)
    expect(answerOffer(taken.place, false, NOW).verdict).toBe('not-offered')
    expect(answerOffer(offered(1, inHours(1)), false, NOW)).toMatchObject({ place: { state: 'declined' } })
  })

  test('to what was not offered, or has expired, is none', () => {
    expect(answerOffer(waits(1), true, NOW).verdict).toBe('not-offered')
    expect(answerOffer(waits(1, { state: 'expired' }), true, NOW).verdict).toBe('too-late')
  })
})
