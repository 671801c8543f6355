import { planChange, touchedBy } from '../../../../src/policy/after-school/plan/plan-change'
import type { PlanTimes, PublishedPlan } from '../../../../src/policy/after-school/plan/plan-change'
import type { Offering } from '../../../../src/policy/after-school/plan/offering'
import type { PlanContent } from '../../../../src/policy/after-school/plan/plan-content'
import { aFee, aLeader, anOffering, aPlan, weekHours } from './a-plan'

const TIMES: PlanTimes = { startsOn: '2026-09-01', endsOn: '2027-01-30', cutOff: '15:00', answerHours: 24, homeBy: null }
const BEFORE: PublishedPlan = { content: aPlan(), times: TIMES, offerings: [anOffering(), anOffering({ offeringId: 2, weekday: 3 })] }
/** 13 takes part and has no place; 12 waits for one. */
const CHILDREN = {
  placed: [
    { childId: 12, offeringId: 1, waits: true },
    { childId: 11, offeringId: 1, waits: false },
    { childId: 11, offeringId: 2, waits: false },
  ],
  takingPart: [13, 12, 11],
}

const changed = (more: Partial<Offering>, content: Partial<PlanContent> = {}, times: Partial<PlanTimes> = {}) =>
  planChange(
    BEFORE,
    { content: aPlan(content), times: { ...TIMES, ...times }, offerings: [anOffering(more), ...BEFORE.offerings.slice(1)] },
    CHILDREN,
  )

describe('a new version of a published plan', () => {
  test('that changes nothing touches nobody', () => {
    expect(changed({})).toEqual([])
  })

  test.each([
    ['offering-moved', { startsAt: '16:30' }],
    ['offering-moved', { weekday: 4 }],
    ['offering-elsewhere', { place: '体育馆' }],
    ['offering-elsewhere', { venue: 'outside' }],
    ['leader-changed', { leader: aLeader({ leaderId: 9 }) }],
    ['leader-changed', { leader: null }],
    ['offering-fee-changed', { thirdParty: { institutionId: 5, itemName: '篮球', feeFen: 500 } }],
    ['grades-changed', { toGrade: 5 }],
  ] as const)('%s by %j touches those who have a place there', (change, more) => {
    expect(changed(more)).toEqual([{ change, offeringId: 1, childIds: [11, 12] }])
  })

  test('an offering that is withdrawn touches its own, a new one nobody', () => {
    const after = { ...BEFORE, offerings: [anOffering(), anOffering({ offeringId: 3 })] }
    expect(planChange(BEFORE, after, CHILDREN)).toEqual([{ change: 'offering-withdrawn', offeringId: 2, childIds: [11] }])
  })

  test('other hours of a weekday touch those who have a place on it', () => {
    const hours = weekHours().map((each) => (each.weekday === 3 ? { ...each, endsAt: '18:15' } : each))
    expect(changed({}, { hours })).toEqual([{ change: 'hours-changed', weekday: 3, childIds: [11] }])
    expect(changed({}, { hours: [...weekHours()].reverse() })).toEqual([])
  })

  test('another fee touches all who take part, and a fee for evening study none of these', () => {
    expect(changed({}, { fees: [aFee({ fee: { fee: 'free' } })] })).toEqual([
      { change: 'fee-changed', feeName: '示例课后服务费', childIds: [11, 12, 13] },
    ])
    const evening = aFee({ name: '晚自习', kind: 'evening-study', chargedAs: 'evening-study' })
    expect(changed({}, { fees: [aFee(), evening] })).toEqual([{ change: 'fee-changed', feeName: '晚自习', childIds: [] }])
  })

  test('all are told of other exemptions alike, so that nobody sees who has one', () => {
    expect(changed({}, { exempts: [] })).toEqual([{ change: 'exemptions-changed', childIds: [11, 12, 13] }])
  })

  test.each([
    ['term-changed', { endsOn: '2027-01-22' }, [11, 12, 13]],
    ['cut-off-changed', { cutOff: '14:00' }, [11, 12, 13]],
    ['home-by-changed', { homeBy: '18:30' }, [11, 12, 13]],
    ['answer-hours-changed', { answerHours: 12 }, [12]],
  ] as const)('%s by %j touches whom it concerns', (change, times, childIds) => {
    expect(changed({}, {}, times)).toEqual([{ change, childIds }])
  })

  test('each child is told once', () => {
    expect(touchedBy(changed({ place: '体育馆', startsAt: '16:30' }, { exempts: [] }))).toEqual([11, 12, 13])
  })
})
