import { addWish, moveWish, rankedOn, removeWish, sameWishes, stillOffered } from '../../../src/miniprogram/stores/wishes'
import type { DayWishes } from '../../../src/miniprogram/stores/wishes'

const THURSDAY = 4
const offering = (offeringId: number, weekday = THURSDAY) => ({ offeringId, weekday })
const ranked = (...offeringIds: number[]): DayWishes[] => [{ weekday: THURSDAY, offeringIds }]

it.each([
  ['comes last on its weekday', ranked(1, 2), 3, [1, 2, 3]],
  ['is ranked once', ranked(1, 2), 2, [1, 2]],
  ['is not ranked when five are', ranked(1, 2, 3, 4, 5), 6, [1, 2, 3, 4, 5]],
])('what is added %s', (_says, before, id, after) => {
  expect(rankedOn(addWish(before, offering(id)), THURSDAY)).toEqual(after)
})

it('weekdays are ranked each for itself and kept in order', () => {
  expect(addWish(ranked(1), offering(9, 2))).toEqual([{ weekday: 2, offeringIds: [9] }, { weekday: 4, offeringIds: [1] }])
})

it.each([
  [1, -1, [1, 2, 3]],
  [2, -1, [2, 1, 3]],
  [2, 1, [1, 3, 2]],
  [3, 1, [1, 2, 3]],
  [7, 1, [1, 2, 3]],
] as const)('wish %i moved by %i leaves %j', (id, by, after) => {
  expect(rankedOn(moveWish(ranked(1, 2, 3), offering(id), by), THURSDAY)).toEqual(after)
})

it('a weekday whose last wish is taken off is a day without the service', () => {
  expect(removeWish(ranked(1), offering(1))).toEqual([])
  expect(removeWish(ranked(1, 2), offering(1))).toEqual(ranked(2))
})

it('what the school has withdrawn is no wish any more', () => {
  expect(stillOffered([...ranked(1, 2), { weekday: 5, offeringIds: [8] }], [offering(2)])).toEqual(ranked(2))
})

it('another order is another choice', () => {
  expect(sameWishes(ranked(1, 2), ranked(1, 2))).toBe(true)
  expect(sameWishes(ranked(1, 2), ranked(2, 1))).toBe(false)
})
