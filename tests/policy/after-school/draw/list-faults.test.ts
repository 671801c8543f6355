import type { DrawList } from '../../../../src/policy/after-school/draw/draw-list'
import { faultsOfList } from '../../../../src/policy/after-school/draw/list-faults'
import { anEntry, codeFor } from './a-list'

const OFFERINGS = [{ offeringId: 1, weekday: 1, places: 3 }, { offeringId: 2, weekday: 2, places: 0 }] as const
const faults = (more: Partial<DrawList>) => faultsOfList({ offerings: OFFERINGS, entries: [anEntry('a', [1])], ...more })

describe('a list that is to be drawn', () => {
  test('is sound with codes, whole numbers and wishes of its own weekdays', () => {
    expect(faults({})).toEqual([])
    expect(faults({ entries: [] })).toEqual([])
  })

  test.each<[string, Partial<DrawList>]>([
    ['offering-twice', { offerings: [...OFFERINGS, { offeringId: 1, weekday: 1, places: 1 }] }],
    ['code-twice', { entries: [anEntry('a', [1]), anEntry('a', [])] }],
    ['not-a-code', { entries: [anEntry('a', [1], { code: '小禾' })] }],
    ['not-a-code', { entries: [anEntry('a', [1], { group: 'siblings' })] }],
    ['not-a-number', { offerings: [{ offeringId: 1, weekday: 1, places: -1 }] }],
    ['not-a-number', { offerings: [{ offeringId: 1, weekday: 1, places: 0.5 }] }],
    ['not-a-number', { entries: [anEntry('a', [1], { earlierLosses: -1 })] }],
    ['weekday-twice', { entries: [anEntry('a', [], { days: [{ weekday: 1, offeringIds: [1] }, { weekday: 1, offeringIds: [1] }] })] }],
    ['ranked-twice', { entries: [anEntry('a', [1, 1])] }],
    ['no-such-offering', { entries: [anEntry('a', [3])] }],
    ['other-weekday', { entries: [anEntry('a', [2])] }],
  ])('%s', (fault, more) => {
    expect(faults(more)).toEqual([fault])
  })

  test('names each fault once', () => {
    expect(faults({ entries: [anEntry('a', [3, 4]), anEntry('b', [5])] })).toEqual(['no-such-offering'])
  })

  test('that fits a group of siblings has their smallest code', () => {
    const group = [codeFor('a'), codeFor('b')].sort()[0]
    expect(faults({ entries: [anEntry('a', [1], { group }), anEntry('b', [1], { group })] })).toEqual([])
  })
})
