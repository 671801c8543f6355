import { checkPlan } from '../../../../src/policy/after-school/plan/check-plan'
import type { PlanHours } from '../../../../src/policy/after-school/plan/plan-content'
import { aPlan, DISTRICT, weekHours } from './a-plan'

const found = (hours: readonly PlanHours[], district: { endOfWork: string | null } = DISTRICT) =>
  checkPlan(aPlan({ hours }), ['primary'], district).findings.map(({ finding, weekday }) => ({ finding, weekday }))

describe('the hours of a plan', () => {
  test('two hours on five days, ending between the end of work and 18:30, are fine', () => {
    expect(checkPlan(aPlan(), ['primary'], DISTRICT)).toEqual({ verdict: 'fine', findings: [] })
  })

  test.each([
    ['17:59', true],
    ['18:00', false],
    ['18:01', false],
  ])('from 16:00 until %s is less than two hours: %s', (endsAt, isTooFew) => {
    const names = found(weekHours({ endsAt })).map(({ finding }) => finding)
    expect(names.includes('hours-too-few')).toBe(isTooFew)
  })

  test.each([
    ['18:29', false],
    ['18:30', false],
    ['18:31', true],
  ])('an end at %s is after 18:30: %s', (endsAt, isTooLate) => {
    expect(found(weekHours({ endsAt })).length > 0).toBe(isTooLate)
    expect(found(weekHours({ endsAt })).every(({ finding }) => finding === 'ends-too-late')).toBe(true)
  })

  test.each([
    ['17:59', false],
    ['18:00', false],
    ['18:01', true],
  ])('with work ending at %s, an end at 18:00 is before it: %s', (endOfWork, isTooEarly) => {
    expect(found(weekHours(), { endOfWork }).length).toBe(isTooEarly ? 5 : 0)
  })

  test('an end of work that the district has not named is unknown and refuses nothing', () => {
    const { verdict, findings } = checkPlan(aPlan({ hours: weekHours({ startsAt: '14:00', endsAt: '16:00' }) }), ['primary'], {
      endOfWork: null,
    })
    expect(verdict).toBe('fine')
    expect(findings).toMatchObject([{ finding: 'end-of-work-unknown', weight: 'unknown' }])
  })

  test('a weekday without service is named, and one finding each is enough', () => {
    expect(found(weekHours().filter(({ weekday }) => weekday !== 3))).toEqual([{ finding: 'hours-too-few', weekday: 3 }])
  })

  test.each(['delayed-care', 'evening-study', 'lunch-care'] as const)('%s makes up for no after-school hour', (kind) => {
    const hours = [...weekHours({ endsAt: '17:30' }), ...weekHours({ kind, startsAt: '17:30', endsAt: '18:30' })]
    const names = checkPlan(aPlan({ hours }), ['primary', 'junior'], DISTRICT).findings.map(({ finding }) => finding)
    expect(names).toEqual(Array(5).fill('hours-too-few'))
  })

  test('hours that overlap do not count twice', () => {
    expect(found([...weekHours({ startsAt: '16:30' }), ...weekHours({ startsAt: '16:30' })])).toHaveLength(5)
  })

  test('at weekends there is no service', () => {
    expect(found([...weekHours(), { kind: 'after-school', weekday: 6, startsAt: '09:00', endsAt: '11:00' }])).toEqual([
      { finding: 'not-a-school-day', weekday: 6 },
    ])
  })

  test('evening study is for junior high, and its end has no figure', () => {
    const hours = [...weekHours(), ...weekHours({ kind: 'evening-study', startsAt: '19:00', endsAt: '21:45' })]
    expect(checkPlan(aPlan({ hours }), ['junior'], DISTRICT).findings).toEqual([])
    expect(checkPlan(aPlan({ hours }), ['primary', 'junior'], DISTRICT).findings).toEqual([])
    expect(found(hours).map(({ finding }) => finding)).toEqual(Array(5).fill('evening-study-in-primary'))
  })

  test.each([
    ['18:30', 'fine'],
    ['18:31', 'to-ask'],
  ])('delayed care until %s is %s: the rule speaks of after-school service', (endsAt, verdict) => {
    const hours = [...weekHours(), ...weekHours({ kind: 'delayed-care', startsAt: '18:00', endsAt })]
    expect(checkPlan(aPlan({ hours }), ['primary'], DISTRICT).verdict).toBe(verdict)
  })

  test('late delayed care is asked about on its own weekday', () => {
    const care: PlanHours = { kind: 'delayed-care', weekday: 5, startsAt: '18:00', endsAt: '19:00' }
    expect(found([...weekHours(), care])).toEqual([{ finding: 'late-care-too-late', weekday: 5 }])
  })

  test('hours that end as they begin are none', () => {
    expect(found([...weekHours(), { kind: 'delayed-care', weekday: 5, startsAt: '18:00', endsAt: '18:00' }])).toEqual([
      { finding: 'hours-upside-down', weekday: 5 },
    ])
  })

  test('hours that end before they begin, or are no clock, are refused and count for nothing', () => {
    const hours = weekHours().map((each) => (each.weekday === 1 ? { ...each, startsAt: '18:00', endsAt: '16:00' } : each))
    expect(found(hours)).toEqual([
      { finding: 'hours-upside-down', weekday: 1 },
      { finding: 'hours-too-few', weekday: 1 },
    ])
    expect(found(weekHours({ endsAt: '25:00' })).filter(({ finding }) => finding === 'hours-upside-down')).toHaveLength(5)
  })
})
