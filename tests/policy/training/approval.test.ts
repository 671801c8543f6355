import fc from 'fast-check'
import { APPLICATION_KINDS, NO_NEW_ACADEMIC, ruleAgainst } from '../../../src/policy/training/application'
import type { Application } from '../../../src/policy/training/application'
import { act } from '../../../src/policy/training/approval'
import type { Step } from '../../../src/policy/training/approval'
import type { BureauTable } from '../../../src/policy/training/bureaus'

const TABLE: BureauTable = { 'culture-art': '示例文旅委', sport: '示例体育局', math: '示例教委' }
const submit: Step = { step: 'submit' }
const start: Step = { step: 'start-review', table: TABLE }
const withdraw: Step = { step: 'withdraw' }
const agrees = (bureau: string): Step => ({ step: 'review', bureau, opinion: 'agrees', note: null })
const approve: Step = { step: 'decide', decision: 'approved', documentNumber: '示例批〔2026〕8 号', reason: null }
const refuse = (reason: string | null): Step => ({ ...approve, decision: 'refused', reason })

const aDraft = (more: Partial<Application> = {}): Application => ({
  kind: 'new',
  categories: ['culture-art', 'sport'],
  state: 'draft',
  reviews: [],
  documentNumber: null,
  reason: null,
  ...more,
})

/** After the steps, each of which must move it. */
function after(application: Application, ...steps: Step[]): Application {
  return steps.reduce((now, step) => {
    const verdict = act(now, step)
    if (verdict.verdict === 'not-now') throw new Error(`${step.step}: ${verdict.why}`)
    return verdict.application
  }, application)
}

const inReview = after(aDraft(), submit, start)

describe('an application', () => {
  test('is approved when all its bureaus agree, in any order, and keeps the number of the decision', () => {
    for (const order of [['示例文旅委', '示例体育局'], ['示例体育局', '示例文旅委']]) {
      expect(after(inReview, ...order.map(agrees), approve)).toMatchObject({
        state: 'approved',
        documentNumber: '示例批〔2026〕8 号',
      })
    }
  })

  test.each([
    ['a bureau has said nothing yet', [agrees('示例文旅委')], 'review-missing'],
    ['nobody has said anything', [], 'review-missing'],
    [
      'one objects',
      [agrees('示例文旅委'), { step: 'review', bureau: '示例体育局', opinion: 'objects', note: '场地不足' }],
      'bureau-objects',
    ],
  ] as const)('is not approved while %s', (_, steps, why) => {
    expect(act(after(inReview, ...steps), approve)).toEqual({ verdict: 'not-now', why, clause: null })
  })

  test('of a category without a bureau waits until one is named, and keeps what the others have said', () => {
    const waiting = after(aDraft(), submit, { step: 'start-review', table: { 'culture-art': '示例文旅委' } }, agrees('示例文旅委'))
    expect(act(waiting, approve)).toMatchObject({ verdict: 'not-now', why: 'bureau-to-be-named' })
    expect(act(waiting, agrees('to-be-named'))).toMatchObject({ verdict: 'not-now', why: 'bureau-to-be-named' })
    const named = after(waiting, { step: 'name-bureau', table: TABLE })
    expect(named.reviews.map(({ bureau, opinion }) => [bureau, opinion])).toEqual([
      ['示例文旅委', 'agrees'],
      ['示例体育局', null],
    ])
    expect(after(named, agrees('示例体育局'), approve).state).toBe('approved')
  })

  test.each([
    ['a decision without a number', { ...approve, documentNumber: '  ' }, 'document-number-missing'],
    ['a refusal without a reason', refuse(' '), 'reason-missing'],
    ['an objection without a reason', { step: 'review', bureau: '示例体育局', opinion: 'objects', note: null }, 'reason-missing'],
    ['a return without a reason', { step: 'return', reason: '' }, 'reason-missing'],
    ['a word of a bureau that is not asked', agrees('示例教委'), 'no-such-bureau'],
    ['a second beginning', start, 'wrong-state'],
  ] as const)('does not take %s', (_, step, why) => {
    expect(act(inReview, step)).toEqual({ verdict: 'not-now', why, clause: null })
  })

  test('without a category cannot be submitted', () => {
    expect(act(aDraft({ categories: [] }), submit)).toMatchObject({ verdict: 'not-now', why: 'no-category' })
  })

  test('is returned with a reason, submitted anew and reviewed from the beginning', () => {
    const returned = after(inReview, agrees('示例文旅委'), { step: 'return', reason: '缺消防材料' })
    expect(returned).toMatchObject({ state: 'returned', reason: '缺消防材料' })
    const again = after(returned, submit, start)
    expect(again.reviews.map(({ opinion }) => opinion)).toEqual([null, null])
    expect(again.reason).toBeNull()
  })

  test('can be withdrawn until it is decided, and then nothing moves it any more', () => {
    for (const open of [aDraft(), after(aDraft(), submit), inReview, after(inReview, { step: 'return', reason: '补' })]) {
      expect(after(open, withdraw).state).toBe('withdrawn')
    }
    const ended = [after(inReview, withdraw), after(inReview, refuse('不符合条件'))]
    for (const over of ended) {
      for (const step of [submit, start, agrees('示例文旅委'), { step: 'return', reason: '补' } as const, withdraw, approve]) {
        expect(act(over, step)).toMatchObject({ verdict: 'not-now', why: 'wrong-state' })
      }
    }
  })
})

describe('a new academic institution', () => {
  const academic = after(aDraft({ categories: ['sport', 'math'] }), submit, start, agrees('示例体育局'), agrees('示例教委'))

  test('is not approved even when every bureau agrees, and the clause says why', () => {
    expect(act(academic, approve)).toEqual({ verdict: 'not-now', why: 'ruled-out', clause: NO_NEW_ACADEMIC })
  })

  test('is refused with the rule as its reason, and the rule is marked as to be confirmed', () => {
    expect(after(academic, refuse(null))).toMatchObject({ state: 'refused', reason: NO_NEW_ACADEMIC.says })
    expect(NO_NEW_ACADEMIC.status).toBe('to-confirm')
  })

  test.each(APPLICATION_KINDS)('%s: only a new one is ruled out, and only an academic one', (kind) => {
    expect(ruleAgainst({ kind, categories: ['chinese'] })).toBe(kind === 'new' ? NO_NEW_ACADEMIC : null)
    expect(ruleAgainst({ kind, categories: ['sport', 'culture-art'] })).toBeNull()
  })
})

describe('whatever is done', () => {
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    fc.constant(submit),
    fc.constantFrom(start, { step: 'start-review', table: {} } as const),
    fc.constant<Step>({ step: 'name-bureau', table: TABLE }),
    fc.record({
      step: fc.constant('review' as const),
      bureau: fc.constantFrom('示例文旅委', '示例体育局', '示例教委', 'to-be-named'),
      opinion: fc.constantFrom('agrees' as const, 'objects' as const),
      note: fc.constantFrom(null, '说明'),
    }),
    fc.constant<Step>({ step: 'return', reason: '补' }),
    fc.constantFrom(approve, refuse('不符合条件'), { ...approve, documentNumber: '' }),
  )
  const anyDraft = fc
    .record({
      kind: fc.constantFrom(...APPLICATION_KINDS),
      // Those of the table, so that many get as far as a decision.
      categories: fc.uniqueArray(fc.constantFrom('culture-art' as const, 'sport' as const, 'math' as const), { minLength: 1 }),
    })
    .map(aDraft)

  test('an approved application has a number, an agreement of each bureau needed, and no rule against it', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(anyDraft, fc.array(anyStep, { maxLength: 25 }), (draft, steps) => {
        let now = draft
        for (const step of [submit, start, ...steps]) {
          const verdict = act(now, step)
          if (verdict.verdict === 'moved') now = verdict.application
        }
        reached.add(now.state)
        if (now.state === 'approved') {
          expect(now.documentNumber).not.toBe('')
          expect(ruleAgainst(now)).toBeNull()
          expect(now.reviews.map(({ opinion }) => opinion)).toEqual(now.reviews.map(() => 'agrees'))
          expect(now.reviews.flatMap(({ categories }) => categories).sort()).toEqual([...now.categories].sort())
        } else expect(now.state === 'refused').toBe(now.documentNumber !== null)
      }),
      { seed: 20261126, numRuns: 500 },
    )
    expect(reached).toContain('approved')
  })
})
