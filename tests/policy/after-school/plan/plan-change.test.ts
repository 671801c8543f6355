import { planChange, touchedBy } from '../../../../src/policy/after-school/plan/plan-change'
import type { PublishedPlan } from '../../../../src/policy/after-school/plan/plan-change'
import type { Offering } from '../../../../src/policy/after-school/plan/offering'
import type { PlanContent } from '../../../../src/policy/after-school/plan/plan-content'
import { aFee, aLeader, anOffering, aPlan, weekHours } from './a-plan'

const BEFORE: PublishedPlan = { content: aPlan(), offerings: [anOffering(), anOffering({ offeringId: 2, weekday: 3 })] }
const PLACED = [
  { childId: 12, offeringId: 1 },
  { childId: 11, offeringId: 1 },
  { childId: 11, offeringId: 2 },
]

const changed = (more: Partial<Offering>, content: Partial<PlanContent> = {}) =>
  planChange(BEFORE, { content: aPlan(content), offerings: [anOffering(more), ...BEFORE.offerings.slice(1)] }, PLACED)

describe('a new version of a published plan', () => {
  test('that changes nothing touches nobody', () => {
    expect(changed({})).toEqual([])
  })

  test.each([
    ['offering-moved', { startsAt: '16:30' }],
    ['offering-moved', { weekday: 4 }],
    ['offering-elsewhere', { place: '体育馆' }],
    ['leader-changed', { leader: aLeader({ leaderId: 9 }) }],
    ['leader-changed', { leader: null }],
    ['offering-fee-changed', { thirdParty: { institutionId: 5, itemName: '篮球', feeFen: 500 } }],
    ['grades-changed', { toGrade: 5 }],
  ] as const)('%s by %j touches those who have a place there', (change, more) => {
    expect(changed(more)).toEqual([{ change, offeringId: 1, childIds: [11, 12] }])
  })

  test('an offering that is withdrawn touches its own, a new one nobody', () => {
    const after = { ...BEFORE, offerings: [anOffering(), anOffering({ offeringId: 3 })] }
    expect(planChange(BEFORE, after, PLACED)).toEqual([{ change: 'offering-withdrawn', offeringId: 2, childIds: [11] }])
  })

  test('other hours of a weekday touch those who have a place on it', () => {
    const hours = weekHours().map((each) => (each.weekday === 3 ? { ...each, endsAt: '18:15' } : each))
    expect(changed({}, { hours })).toEqual([{ change: 'hours-changed', weekday: 3, childIds: [11] }])
    expect(changed({}, { hours: [...weekHours()].reverse() })).toEqual([])
  })

  test('another fee touches all of its kind, and a fee for evening study none of these', () => {
    expect(changed({}, { fees: [aFee({ fee: { fee: 'free' } })] })).toEqual([
      { change: 'fee-changed', feeName: '示例课后服务费', childIds: [11, 12] },
    ])
    const evening = aFee({ name: '晚自习', kind: 'evening-study', chargedAs: 'evening-study' })
    expect(changed({}, { fees: [aFee(), evening] })).toEqual([{ change: 'fee-changed', feeName: '晚自习', childIds: [] }])
  })

  test('all are told of other exemptions alike, so that nobody sees who has one', () => {
    expect(changed({}, { exempts: [] })).toEqual([{ change: 'exemptions-changed', childIds: [11, 12] }])
  })

  test('each child is told once', () => {
    expect(touchedBy(changed({ place: '体育馆', startsAt: '16:30' }, { exempts: [] }))).toEqual([11, 12])
  })
})
