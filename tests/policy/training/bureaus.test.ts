import fc from 'fast-check'
import { bureausFor } from '../../../src/policy/training/bureaus'
import type { BureauTable } from '../../../src/policy/training/bureaus'
import { CATEGORY_CODES } from '../../../src/policy/training/category'

const TABLE: BureauTable = { math: '示例教委', chinese: '示例教委', 'culture-art': '示例文旅委', sport: null, 'science-practice': '  ' }

describe('the bureaus an application needs', () => {
  test('are each named once, with their categories', () => {
    expect(bureausFor(['math', 'culture-art', 'chinese', 'math'], TABLE)).toEqual([
      { bureau: '示例教委', categories: ['math', 'chinese'] },
      { bureau: '示例文旅委', categories: ['culture-art'] },
    ])
  })

  test.each(['sport', 'science-practice', 'physics'] as const)('for %s are to be named where the table has nobody', (code) => {
    expect(bureausFor([code], TABLE)).toEqual([{ bureau: 'to-be-named', categories: [code] }])
  })

  test('cover each category exactly once, whatever the table says', () => {
    const anyTable = fc.dictionary(fc.constantFrom(...CATEGORY_CODES), fc.constantFrom('甲', '乙', '', null))
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...CATEGORY_CODES)), anyTable, (categories, table) => {
        const covered = bureausFor(categories, table).flatMap((need) => need.categories)
        expect([...covered].sort()).toEqual([...categories].sort())
      }),
    )
  })
})
