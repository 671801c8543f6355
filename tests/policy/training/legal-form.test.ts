import { assessLegalForm } from '../../../src/policy/training/legal-form'

describe('the legal form (plan §10)', () => {
  it.each([
    [['math'], 'non-profit', 'fits'],
    [['math'], 'for-profit', 'breach'],
    [['math'], null, 'unknown'],
    [['culture-art', 'biology'], 'for-profit', 'breach'],
    [['culture-art'], 'for-profit', 'fits'],
    [['sport'], null, 'fits'],
    [[], 'for-profit', 'fits'],
  ] as const)('for %j, %s: %s', (categories, form, verdict) => {
    expect(assessLegalForm(categories, form).verdict).toBe(verdict)
  })
})
