import fc from 'fast-check'
import { draw } from '../../../../src/policy/after-school/draw/draw'
import type { DrawList } from '../../../../src/policy/after-school/draw/draw-list'
import type { DrawResult } from '../../../../src/policy/after-school/draw/draw-result'
import { faultsOfList } from '../../../../src/policy/after-school/draw/list-faults'
import { anEntry, anyList, codeFor, seedFor, sha256 } from './a-list'

// By hand: `printf 'ticket|<seed>|1|<code>|1' | sha256sum` for each of the four, and the lines sorted.
const FIXED = [[['c', 1]], [['d', 2]], [['a', 2]], [['b', null]]]

const anySeed = fc.nat().map(seedFor)
const placed = (result: DrawResult, code: string, weekday = 1) =>
  result.days.find((day) => day.weekday === weekday)?.turns.flatMap(({ got }) => got).find((each) => each.code === code)?.offeringId

/** Ranked offerings of a code on a weekday. */
const wishesOf = ({ entries }: DrawList, code: string, weekday: number) =>
  entries.find((entry) => entry.code === code)?.days.find((day) => day.weekday === weekday)?.offeringIds ?? []

const shuffled = <T>(list: readonly T[], seed: string): T[] =>
  list
    .map((item, index) => ({ item, key: sha256(`${seed}${index}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)

describe('the draw', () => {
  test('never gives more places than there are', () => {
    fc.assert(
      fc.property(anyList, anySeed, (list, seed) => {
        expect(faultsOfList(list)).toEqual([])
        const { days } = draw(list, seed, sha256)
        for (const { offeringId, places } of list.offerings) {
          const taken = days.flatMap(({ turns }) => turns.flatMap(({ got }) => got)).filter((each) => each.offeringId === offeringId)
          expect(taken.length).toBeLessThanOrEqual(places)
        }
      }),
    )
  })

  test('gives each child on each weekday it chose for one turn and one of its own wishes, or none', () => {
    fc.assert(
      fc.property(anyList, anySeed, (list, seed) => {
        const { days } = draw(list, seed, sha256)
        for (const { weekday, turns } of days) {
          const codes = turns.flatMap(({ codes: own }) => own)
          const chose = list.entries.filter(({ code }) => wishesOf(list, code, weekday).length > 0)
          expect([...codes].sort()).toEqual(chose.map(({ code }) => code).sort())
          expect(turns.map(({ turn }) => turn)).toEqual(turns.map((_, index) => index + 1))
          for (const { code, offeringId } of turns.flatMap(({ got }) => got)) {
            if (offeringId !== null) expect(wishesOf(list, code, weekday)).toContain(offeringId)
          }
        }
      }),
    )
  })

  test('passes over a wish only when it was full at the turn, counted from the turns before', () => {
    fc.assert(
      fc.property(anyList, anySeed, (list, seed) => {
        for (const { weekday, turns } of draw(list, seed, sha256).days) {
          const left = new Map(list.offerings.map(({ offeringId, places }) => [offeringId, places]))
          for (const { codes, got } of turns) {
            const alone = codes.length === 1
            const unplaced = got.some(({ offeringId }) => offeringId === null)
            const before = new Map(left)
            for (const { offeringId } of got) if (offeringId !== null) left.set(offeringId, (left.get(offeringId) ?? 0) - 1)
            for (const { code, offeringId } of got) {
              const ranked = wishesOf(list, code, weekday)
              const above = offeringId === null ? ranked : ranked.slice(0, ranked.indexOf(offeringId))
              if (alone) for (const id of above) expect(before.get(id)).toBe(0)
              // Of siblings, the one without a place found all of its wishes full after the other had taken its own.
              else if (unplaced && offeringId === null) for (const id of above) expect(left.get(id)).toBe(0)
            }
          }
        }
      }),
    )
  })

  test('is the same however the list is ordered', () => {
    fc.assert(
      fc.property(anyList, anySeed, (list, seed) => {
        const other = { offerings: shuffled(list.offerings, seed), entries: shuffled(list.entries, seed) }
        expect(draw(other, seed, sha256)).toEqual(draw(list, seed, sha256))
      }),
    )
  })

  test('lets wait, in the order of the turns, whoever ranked an offering above what it got', () => {
    fc.assert(
      fc.property(anyList, anySeed, (list, seed) => {
        const { days, waiting } = draw(list, seed, sha256)
        for (const { weekday, turns } of days) {
          for (const { offeringId } of list.offerings.filter((each) => each.weekday === weekday)) {
            const expected = turns
              .flatMap(({ got }) => got)
              .filter(({ code, offeringId: has }) => {
                const rank = wishesOf(list, code, weekday).indexOf(offeringId)
                return rank >= 0 && (has === null || rank < wishesOf(list, code, weekday).indexOf(has))
              })
              .map(({ code }) => code)
            expect(waiting.find((line) => line.offeringId === offeringId)?.codes ?? []).toEqual(expected)
          }
        }
      }),
    )
  })

  test('gives this list and seed this result on every machine', () => {
    const list: DrawList = {
      offerings: [
        { offeringId: 1, weekday: 1, places: 1 },
        { offeringId: 2, weekday: 1, places: 2 },
      ],
      entries: ['a', 'b', 'c', 'd'].map((name) => anEntry(name, [1, 2])),
    }
    const [monday] = draw(list, seedFor('fixed'), sha256).days
    const names = new Map(['a', 'b', 'c', 'd'].map((name) => [codeFor(name), name]))
    expect(monday?.turns.map(({ got }) => got.map(({ code, offeringId }) => [names.get(code), offeringId]))).toEqual(FIXED)
  })
})

describe('siblings who ask to be together', () => {
  const together = (a: number[], b: number[], places: Record<number, number>) => {
    const [group = ''] = [codeFor('a'), codeFor('b')].sort()
    const list: DrawList = {
      offerings: Object.entries(places).map(([id, count]) => ({ offeringId: Number(id), weekday: 1, places: count })),
      entries: [anEntry('a', a, { group }), anEntry('b', b, { group })],
    }
    const result = draw(list, seedFor(1), sha256)
    return [placed(result, codeFor('a')), placed(result, codeFor('b'))]
  }

  test('have one turn and go where there is room for both', () => {
    expect(together([1, 2], [1, 2], { 1: 1, 2: 2 })).toEqual([2, 2])
    expect(together([1, 2], [1, 2], { 1: 2, 2: 2 })).toEqual([1, 1])
  })

  test('go by what both ranked, the smaller sum of ranks first, among equals the smaller id', () => {
    expect(together([3, 1], [2, 1], { 1: 5, 2: 5, 3: 5 })).toEqual([1, 1])
    expect(together([1, 3, 2], [2, 1], { 1: 5, 2: 5, 3: 5 })).toEqual([1, 1])
    expect(together([3, 1, 2], [2, 3, 1], { 1: 5, 2: 5, 3: 5 })).toEqual([3, 3])
    expect(together([3, 2], [2, 3], { 2: 5, 3: 5 })).toEqual([2, 2])
  })

  test('each take their own where nothing has room for both', () => {
    expect([...together([1, 2], [1, 2], { 1: 1, 2: 1 })].sort()).toEqual([1, 2])
    expect(together([1], [2], { 1: 1, 2: 1 })).toEqual([1, 2])
    expect([...together([1], [1], { 1: 1 })].sort()).toEqual([1, null])
  })

  test('have the tickets of the one who lost more, not of both', () => {
    const [group = ''] = [codeFor('a'), codeFor('b')].sort()
    const list: DrawList = {
      offerings: [{ offeringId: 1, weekday: 1, places: 2 }],
      entries: [anEntry('a', [1], { group, earlierLosses: 2 }), anEntry('b', [1], { group, earlierLosses: 1 })],
    }
    expect(draw(list, seedFor(1), sha256).days[0]?.turns).toMatchObject([{ turn: 1, tickets: 3 }])
  })
})
