import { checkPlan } from '../../../../src/policy/after-school/plan/check-plan'
import type { FeeItem } from '../../../../src/policy/after-school/plan/fee'
import type { PlanContent } from '../../../../src/policy/after-school/plan/plan-content'
import { aFee, aPlan, DISTRICT } from './a-plan'

const check = (more: Partial<PlanContent>) => checkPlan(aPlan(more), ['junior'], DISTRICT)
const found = (fee: Partial<FeeItem>) => check({ fees: [aFee(fee)] }).findings.map(({ finding, weight }) => [finding, weight])
const set = (amountFen: number, documentNumber: string | null = '示例发〔2026〕1 号') =>
  ({ fee: { fee: 'set', amountFen, per: 'month', documentNumber } }) as const

describe('the fees of a plan', () => {
  test('a sum with its document, or free, is fine', () => {
    expect(found({})).toEqual([])
    expect(found({ fee: { fee: 'free' } })).toEqual([])
  })

  test('a fee that is not known yet is unknown, never a sum and never a breach', () => {
    expect(check({ fees: [aFee({ fee: { fee: 'to-be-published' } })], exempts: [] })).toMatchObject({
      verdict: 'fine',
      findings: [{ finding: 'fee-to-be-published', weight: 'unknown' }],
    })
  })

  test.each([-1, 0, 0.5, Number.NaN, 1_000_001])('%d fen is no sum', (amountFen) => {
    expect(found(set(amountFen))).toEqual([['fee-not-a-sum', 'refused']])
  })

  test.each([1, 1_000_000])('%d fen is a sum', (amountFen) => {
    expect(found(set(amountFen))).toEqual([])
  })

  test.each([[null], [''], ['  ']])('a sum with the document number %j is refused', (documentNumber) => {
    expect(found(set(300, documentNumber))).toEqual([['fee-without-document', 'refused']])
  })

  test.each(['parent-committee', 'third-party'] as const)('a %s collects nothing', (collectedBy) => {
    expect(found({ collectedBy })).toEqual([['fee-collected-by-others', 'refused']])
  })

  test('nothing is bundled', () => {
    expect(found({ bundledWith: ['示例教材'] })).toEqual([['fee-bundled', 'refused']])
  })

  test.each([
    ['evening-study', 'after-school', 'refused'],
    ['lunch-care', 'after-school', 'refused'],
    ['delayed-care', 'after-school', 'to-ask'],
    ['after-school', 'delayed-care', 'to-ask'],
  ] as const)('%s charged as %s is %s', (kind, chargedAs, weight) => {
    expect(found({ kind, chargedAs })).toEqual([['charged-as-another', weight]])
  })

  test('who charges exempts low-income and registered poor families, both', () => {
    for (const exempts of [[], ['low-income'], ['registered-poor']] as const) {
      expect(check({ exempts })).toMatchObject({ verdict: 'refused', findings: [{ finding: 'exemption-missing' }] })
    }
    expect(check({ exempts: [], fees: [aFee({ fee: { fee: 'free' } })] }).verdict).toBe('fine')
  })
})

describe('taking part', () => {
  test.each(['unless-refused', 'required'] as const)('%s is not voluntary', (takingPart) => {
    expect(check({ takingPart })).toMatchObject({ verdict: 'refused', findings: [{ finding: 'not-voluntary' }] })
  })
})
