import { checkWishes } from '../../../../src/policy/after-school/choosing/check-wishes'
import type { DayWishes } from '../../../../src/policy/after-school/choosing/wishes'
import { anOffering } from '../plan/a-plan'

const OFFERINGS = [
  ...[1, 2, 3, 4, 5, 6].map((offeringId) => anOffering({ offeringId })),
  anOffering({ offeringId: 7, weekday: 3 }),
  anOffering({ offeringId: 8, admission: 'everybody' }),
  anOffering({ offeringId: 9, fromGrade: 5 }),
  anOffering({ offeringId: 10, admission: 'first-come' }),
]
const check = (...days: DayWishes[]) => checkWishes({ takesPart: true, days, withSiblings: false }, 4, OFFERINGS)
const faults = (...days: DayWishes[]) => check(...days).map(({ fault }) => fault)

describe('the wishes of a family', () => {
  test('not taking part is always fine', () => {
    expect(checkWishes({ takesPart: false }, 4, [])).toEqual([])
  })

  test('up to five are ranked a weekday, each once', () => {
    expect(faults({ weekday: 2, offeringIds: [1] }, { weekday: 3, offeringIds: [7] })).toEqual([])
    expect(faults({ weekday: 2, offeringIds: [1, 2, 3, 4, 5] })).toEqual([])
    expect(faults({ weekday: 2, offeringIds: [1, 2, 3, 4, 5, 6] })).toEqual(['too-many'])
    expect(check({ weekday: 2, offeringIds: [1, 2, 1] })).toEqual([{ fault: 'ranked-twice', weekday: 2, offeringId: 1 }])
  })

  test.each([
    ['nothing-ranked', []],
    ['no-such-offering', [99]],
    ['other-weekday', [7]],
    ['not-to-be-chosen', [8]],
    ['not-to-be-chosen', [10]],
    ['grade-outside', [9]],
  ])('%s', (fault, offeringIds) => {
    expect(faults({ weekday: 2, offeringIds })).toEqual([fault])
  })

  test('a weekday is said once', () => {
    expect(faults({ weekday: 2, offeringIds: [1] }, { weekday: 2, offeringIds: [2] })).toEqual(['weekday-twice'])
  })
})
