import { draw } from '../../../../src/policy/after-school/draw/draw'
import type { DrawList } from '../../../../src/policy/after-school/draw/draw-list'
import { ticketsFor } from '../../../../src/policy/after-school/draw/tickets'
import { anEntry, codeFor, seedFor, sha256 } from './a-list'

const DRAWS = 6_000
// 0.1 % points of the chi-square distribution: with fixed seeds a right draw passes always, or was unlucky once and for all.
const CRITICAL: Record<number, number> = { 3: 16.27, 4: 18.47, 5: 20.52 }

const chiSquare = (observed: readonly number[], weights: readonly number[]) => {
  const total = observed.reduce((sum, count) => sum + count, 0)
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0)
  return observed.reduce((sum, count, index) => {
    const expected = (total * (weights[index] ?? 0)) / allWeights
    return sum + (count - expected) ** 2 / expected
  }, 0)
}

const criticalFor = (cells: number) => CRITICAL[cells - 1] ?? Number.NaN

const NAMES = ['a', 'b', 'c', 'd', 'e']

/** How often each child has which turn, of a list in which all want the one place. */
function turnsOf(losses: readonly number[], code: (name: string) => string = codeFor, hash = sha256): number[][] {
  const list: DrawList = {
    offerings: [{ offeringId: 1, weekday: 1, places: 1 }],
    entries: losses.map((earlierLosses, index) => {
      const own = code(NAMES[index] ?? '')
      return anEntry('', [1], { code: own, group: own, earlierLosses })
    }),
  }
  const counts = losses.map(() => losses.map(() => 0))
  for (let number = 0; number < DRAWS; number += 1) {
    for (const { turn, codes } of draw(list, seedFor(number), hash).days[0]?.turns ?? []) {
      const child = list.entries.findIndex((entry) => codes.includes(entry.code))
      const row = counts[child]
      if (row) row[turn - 1] = (row[turn - 1] ?? 0) + 1
    }
  }
  return counts
}

const firstTurns = (counts: number[][]) => counts.map(([first = 0]) => first)

describe('the chances of a draw', () => {
  test('are even on every turn when nobody lost before', () => {
    const counts = turnsOf([0, 0, 0, 0, 0])
    for (const turn of [0, 1, 2, 3, 4]) {
      expect(chiSquare(counts.map((row) => row[turn] ?? 0), [1, 1, 1, 1, 1])).toBeLessThan(criticalFor(5))
    }
  })

  test('are even over all orders of three', () => {
    const list: DrawList = {
      offerings: [{ offeringId: 1, weekday: 1, places: 1 }],
      entries: ['a', 'b', 'c'].map((name) => anEntry(name, [1])),
    }
    const orders = new Map<string, number>()
    for (let number = 0; number < DRAWS; number += 1) {
      const order = draw(list, seedFor(number), sha256).days[0]?.turns.map(({ codes }) => codes.join()).join() ?? ''
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    expect(chiSquare([...orders.values()], [1, 1, 1, 1, 1, 1])).toBeLessThan(criticalFor(6))
  })

  test('are those of the tickets: each earlier loss is one more, up to three', () => {
    const losses = [0, 1, 2, 3, 4]
    const counts = firstTurns(turnsOf(losses))
    expect(chiSquare(counts, losses.map(ticketsFor))).toBeLessThan(criticalFor(5))
    expect(losses.map(ticketsFor)).toEqual([1, 2, 3, 4, 4])
    // The control: with the tickets of nobody's losses the same counts are far off.
    expect(chiSquare(counts, [1, 1, 1, 1, 1])).toBeGreaterThan(criticalFor(5))
  })

  test('would be seen to be uneven if the numbers leaned a little to some code', () => {
    // Every tenth number of one child is halved in its first digit: a small lean, and it is found.
    const leaning = (text: string) => {
      const number = sha256(text)
      return text.includes(codeFor('a')) && number.endsWith('0') ? `0${number.slice(1)}` : number
    }
    expect(chiSquare(firstTurns(turnsOf([0, 0, 0, 0, 0], codeFor, leaning)), [1, 1, 1, 1, 1])).toBeGreaterThan(criticalFor(5))
  })

  test('are not the same order on two weekdays', () => {
    const both = [{ weekday: 1, offeringIds: [1] }, { weekday: 2, offeringIds: [2] }] as const
    const list: DrawList = {
      offerings: [{ offeringId: 1, weekday: 1, places: 1 }, { offeringId: 2, weekday: 2, places: 1 }],
      entries: NAMES.map((name) => anEntry(name, [], { days: both })),
    }
    let same = 0
    for (let number = 0; number < DRAWS; number += 1) {
      const [monday, tuesday] = draw(list, seedFor(number), sha256).days.map(({ turns }) => turns[0]?.codes.join())
      if (monday === tuesday) same += 1
    }
    expect(chiSquare([same, DRAWS - same], [1, 4])).toBeLessThan(10.83)
  })
})
