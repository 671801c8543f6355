import { contentChanges, isChanged } from '../../../../src/miniprogram/stores/service/plan-changes'
import { EMPTY_FEE, EMPTY_PLAN, planContentOf, planFaults, typedPlanOf } from '../../../../src/miniprogram/stores/service/typed-plan'
import type { PlanContent } from '../../../../src/cloud/features/after-school/shapes'

const WEEK = [1, 2, 3, 4, 5] as const
const plan = (more: Partial<PlanContent> = {}): PlanContent => ({
  name: '示例方案',
  startsOn: '2026-09-01',
  endsOn: '2027-01-15',
  hours: WEEK.map((weekday) => ({ kind: 'after-school', weekday, startsAt: '16:00', endsAt: '18:00' })),
  fees: [
    { name: '课后服务费', kind: 'after-school', chargedAs: 'after-school', free: false, amountFen: 1250, per: 'lesson', documentNumber: '示例文 1 号', collectedBy: 'school', bundledWith: ['教材', '校服'] },
    { name: '延时托管费', kind: 'delayed-care', chargedAs: 'delayed-care', free: false, amountFen: null, per: 'month', documentNumber: null, collectedBy: 'school', bundledWith: [] },
    { name: '午间托管', kind: 'lunch-care', chargedAs: 'lunch-care', free: true, amountFen: null, per: 'month', documentNumber: null, collectedBy: 'school', bundledWith: [] },
  ],
  exempts: ['low-income', 'registered-poor'],
  takingPart: 'by-choice',
  cutOff: '15:00',
  answerHours: 24,
  homeBy: null,
  contactPhone: null,
  ...more,
})

it('types on what was stored and sends the same again', () => {
  expect(planContentOf(typedPlanOf(plan()))).toEqual(plan())
})

it('leaves unsaid by when children should be home and whom to call, and sends what was said', () => {
  const said = plan({ homeBy: '18:30', contactPhone: '023-0000-0000' })
  expect(planContentOf(typedPlanOf(said))).toEqual(said)
  expect(planContentOf({ ...typedPlanOf(said), homeBy: '', contactPhone: ' ' })).toMatchObject({ homeBy: null, contactPhone: null })
  expect(contentChanges(plan(), said)).toEqual([{ change: 'home-by' }, { change: 'contact-phone' }])
})

it('writes hours that are the same on several days as one line, and other kinds apart', () => {
  const care = { kind: 'delayed-care', weekday: 3, startsAt: '18:00', endsAt: '18:30' } as const
  expect(typedPlanOf(plan({ hours: [...plan().hours, care] })).hours).toEqual([
    { kind: 'after-school', weekdays: [1, 2, 3, 4, 5], startsAt: '16:00', endsAt: '18:00' },
    { kind: 'delayed-care', weekdays: [3], startsAt: '18:00', endsAt: '18:30' },
  ])
})

it('never takes what is not published for free', () => {
  const typed = { ...typedPlanOf(plan()), fees: [{ ...EMPTY_FEE, name: '课后服务费' }] }
  expect(planContentOf(typed).fees).toMatchObject([{ free: false, amountFen: null }])
})

it('asks for every field of an empty plan', () => {
  expect(planFaults(EMPTY_PLAN)).toEqual(['name', 'startsOn', 'endsOn', 'hours'])
})

it.each([
  [{ endsOn: '2026-08-31' }, 'endsOn'],
  [{ answerHours: '169' }, 'answerHours'],
  [{ homeBy: '16:00' }, 'homeBy'],
  [{ contactPhone: '找王老师' }, 'contactPhone'],
  [{ fees: [{ ...EMPTY_FEE, name: '课后服务费', sum: 'set' as const, yuan: '-5' }] }, 'fees.0.yuan'],
  [{ fees: [{ ...EMPTY_FEE, name: '课后服务费', sum: 'set' as const, yuan: '0' }] }, 'fees.0.yuan'],
  [{ fees: [EMPTY_FEE] }, 'fees.0.name'],
])('does not send %j', (part, fault) => {
  expect(planFaults({ ...typedPlanOf(plan()), ...part })).toEqual([fault])
})

it('says what a draft changes of what families read', () => {
  const hours = plan().hours.map((one) => (one.weekday === 5 ? { ...one, endsAt: '17:30' } : one))
  const fees = plan().fees.slice(0, 2).map((fee) => (fee.name === '课后服务费' ? { ...fee, amountFen: 1300 } : fee))
  expect(contentChanges(plan(), plan({ hours, fees, cutOff: '14:00' }))).toEqual([
    { change: 'cut-off' },
    { change: 'hours', weekday: 5 },
    { change: 'fee', feeName: '课后服务费' },
    { change: 'fee', feeName: '午间托管' },
  ])
})

it('calls no other order of the same a change', () => {
  expect(isChanged(plan(), plan({ hours: [...plan().hours].reverse(), exempts: ['registered-poor', 'low-income'] }))).toBe(false)
})
