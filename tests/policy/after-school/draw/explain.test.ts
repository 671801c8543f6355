import fc from 'fast-check'
import { draw } from '../../../../src/policy/after-school/draw/draw'
import type { DrawList } from '../../../../src/policy/after-school/draw/draw-list'
import { explain } from '../../../../src/policy/after-school/draw/explain'
import { losersOf } from '../../../../src/policy/after-school/draw/losses'
import { anEntry, anyList, codeFor, seedFor, sha256 } from './a-list'

describe('what a family is told of its draw', () => {
  test('the turn, what was full by then, and what came of it', () => {
    const list: DrawList = {
      offerings: [1, 2, 3].map((offeringId) => ({ offeringId, weekday: 1, places: 1 })),
      entries: ['a', 'b', 'c', 'd'].map((name) => anEntry(name, [1, 2, 3])),
    }
    const result = draw(list, seedFor(1), sha256)
    const last = result.days[0]?.turns[3]?.codes[0] ?? ''
    const second = result.days[0]?.turns[1]?.codes[0] ?? ''
    expect(explain(list, result, last)).toMatchObject([
      {
        turn: 4, ofTurns: 4, tickets: 1, together: 1, got: null,
        wishes: [
          { rank: 1, offeringId: 1, outcome: 'full', placesLeft: 0, waiting: 3 },
          { rank: 2, offeringId: 2, outcome: 'full', placesLeft: 0, waiting: 2 },
          { rank: 3, offeringId: 3, outcome: 'full', placesLeft: 0, waiting: 1 },
        ],
      },
    ])
    expect(explain(list, result, second)).toMatchObject([
      {
        turn: 2, got: 2,
        wishes: [
          { outcome: 'full', waiting: 1 },
          { outcome: 'got', placesLeft: 1, waiting: null },
          { outcome: 'not-needed', placesLeft: null, waiting: null },
        ],
      },
    ])
    expect(losersOf(result)).toEqual([last])
  })

  test('siblings read that there were too few places for both', () => {
    const [group = ''] = [codeFor('a'), codeFor('b')].sort()
    const list: DrawList = {
      offerings: [{ offeringId: 1, weekday: 1, places: 1 }, { offeringId: 2, weekday: 1, places: 2 }, { offeringId: 3, weekday: 1, places: 9 }],
      entries: [anEntry('a', [3, 1, 2], { group }), anEntry('b', [1, 2], { group })],
    }
    const result = draw(list, seedFor(1), sha256)
    const outcomes = (name: string) => explain(list, result, codeFor(name))[0]?.wishes.map(({ outcome }) => outcome)
    expect(outcomes('a')).toEqual(['not-in-common', 'too-few', 'got'])
    expect(outcomes('b')).toEqual(['too-few', 'got'])
  })

  test('a code that is not on the list is told nothing', () => {
    expect(explain({ offerings: [], entries: [] }, { days: [], waiting: [] }, codeFor('nobody'))).toEqual([])
  })

  test('every wish above what a child got was full, had too few places, or was not in common', () => {
    fc.assert(
      fc.property(anyList, fc.nat().map(seedFor), (list, seed) => {
        const result = draw(list, seed, sha256)
        for (const { code } of list.entries) {
          for (const { wishes, got, together } of explain(list, result, code)) {
            const index = got === null ? wishes.length : wishes.findIndex(({ offeringId }) => offeringId === got)
            for (const { outcome, placesLeft, waiting } of wishes.slice(0, index)) {
              expect(waiting).not.toBeNull()
              if (together === 1) expect({ outcome, placesLeft }).toEqual({ outcome: 'full', placesLeft: 0 })
            }
            if (got === null) for (const { outcome } of wishes) expect(outcome).toBe('full')
            for (const { outcome, waiting } of wishes.slice(index + 1)) {
              expect({ outcome, waiting }).toEqual({ outcome: 'not-needed', waiting: null })
            }
          }
        }
      }),
    )
  })
})
