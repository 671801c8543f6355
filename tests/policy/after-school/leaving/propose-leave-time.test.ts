import { mayApproveLeave, proposeLeaveTime } from '../../../../src/policy/after-school/leaving/propose-leave-time'
import type { LeaveFacts } from '../../../../src/policy/after-school/leaving/propose-leave-time'
import type { WayHome } from '../../../../src/policy/after-school/leaving/way-home'

const aWay = (more: Partial<WayHome> = {}): WayHome => ({ way: 'car', minutes: 10, metres: null, lastBusAt: null, minutesToStop: null, ...more })
const propose = (way: Partial<WayHome>, more: Partial<LeaveFacts> = {}) =>
  proposeLeaveTime({ lessonsEndAt: '16:00', serviceEndsAt: '18:00', wayHome: aWay(way), notices: [], homeBy: null, ...more })
const why = (...args: Parameters<typeof propose>) => {
  const { leaveAt, reasons } = propose(...args)
  return [leaveAt, ...reasons.map(({ because }) => because)]
}

describe('the proposed leave time', () => {
  test('is the end of the service when nothing asks for an earlier one', () => {
    expect(propose({})).toMatchObject({ leaveAt: '18:00', reasons: [{ because: 'service-end' }], notSaid: [], homeAt: '18:10' })
  })

  test.each([
    ['18:20', '18:00', 'service-end'],
    ['18:10', '18:00', 'service-end'],
    ['18:09', '17:55', 'last-bus'],
    ['18:05', '17:55', 'last-bus'],
    ['18:04', '17:50', 'last-bus'],
    ['17:40', '17:30', 'last-bus'],
    ['17:43', '17:30', 'last-bus'],
  ])('with the last bus at %s and 10 minutes to the stop is %s', (lastBusAt, leaveAt, because) => {
    expect(why({ way: 'bus', lastBusAt, minutesToStop: 10 }).slice(0, 2)).toEqual(
      lastBusAt === '18:10' ? [leaveAt, 'service-end'] : [leaveAt, because],
    )
  })

  test('asks for the minutes to the stop and guesses none', () => {
    expect(propose({ way: 'bus', lastBusAt: '17:00' })).toMatchObject({ leaveAt: '18:00', notSaid: ['minutes-to-stop'] })
  })

  test.each([
    [30, '18:00', ['service-end', 'far-way-home']],
    [29, '18:00', ['service-end']],
    [31, '17:55', ['far-way-home']],
    [60, '17:30', ['far-way-home']],
  ])('of a child that walks %i minutes and is to be home by 18:30 is %s', (minutes, leaveAt, reasons) => {
    expect(why({ way: 'on-foot', minutes }, { homeBy: '18:30' })).toEqual([leaveAt, ...reasons])
  })

  test.each(['on-foot', 'bicycle', 'bus'] as const)('counts the minutes of a child that goes by itself, %s', (way) => {
    expect(why({ way, minutes: 45 }, { homeBy: '18:30' })).toEqual(['17:45', 'far-way-home'])
  })

  test.each(['car', 'school-bus'] as const)('does not hurry a child that is brought home by %s', (way) => {
    expect(why({ way, minutes: 60 }, { homeBy: '18:30' })).toEqual(['18:00', 'service-end'])
  })

  test.each([{ way: null, minutes: 60 }, { way: 'on-foot', minutes: null }, { way: 'bus', minutes: null, metres: 9000 }] as const)(
    'does not guess the way home of %j',
    (way) => {
      expect(why(way, { homeBy: '18:30' })).toEqual(['18:00', 'service-end'])
    },
  )

  test('is not brought forward while the school has not said by when children should be home', () => {
    expect(why({ way: 'on-foot', minutes: 60 }, { homeBy: null })).toEqual(['18:00', 'service-end'])
  })

  test('gives each reason: what decides, and what asks for less', () => {
    const way = { way: 'bus', minutes: 50, lastBusAt: '17:50', minutesToStop: 10 } as const
    const notices = [{ kind: 'weather', leaveAt: '17:30' }] as const
    const { leaveAt, reasons, also } = propose(way, { notices, homeBy: '18:40' })
    expect([leaveAt, reasons.map(({ because }) => because), also.map(({ because }) => because)]).toEqual(['17:30', ['notice'], ['last-bus', 'far-way-home']])
    expect(propose(way, { homeBy: '18:50' }).also).toEqual([])
  })

  test.each([
    ['on-foot', 1500, '18:30'],
    ['on-foot', 1501, '18:31'],
    ['bicycle', 1500, '18:10'],
  ] as const)('%s over %i metres is home at %s', (way, metres, homeAt) => {
    expect(propose({ way, metres, minutes: null }).homeAt).toBe(homeAt)
  })

  test('does not make minutes of metres for a car or a bus', () => {
    expect(propose({ way: 'car', metres: 3000, minutes: null })).toMatchObject({ homeAt: null, notSaid: ['minutes'] })
  })

  test('follows the school\'s notice, the earliest of several, and one without a time changes nothing', () => {
    const notices = [{ kind: 'traffic', leaveAt: '17:00' }, { kind: 'weather', leaveAt: '16:30' }, { kind: 'other', leaveAt: null }] as const
    expect(why({}, { notices })).toEqual(['16:30', 'notice'])
    expect(propose({}, { notices }).reasons).toEqual([{ because: 'notice', kind: 'weather', at: '16:30' }])
  })

  test('keeps the school\'s own minutes, which no step rounds', () => {
    expect(why({}, { serviceEndsAt: '17:48' })).toEqual(['17:48', 'service-end'])
  })

  test('is never before lessons end', () => {
    expect(why({ way: 'bus', lastBusAt: '16:05', minutesToStop: 10 })).toEqual(['16:00', 'not-before-lessons-end', 'last-bus'])
    expect(why({ way: 'bus', lastBusAt: '16:10', minutesToStop: 10 })).toEqual(['16:00', 'last-bus'])
  })

  test('names what the family has not said', () => {
    expect(propose({ way: null, minutes: null })).toMatchObject({ leaveAt: '18:00', notSaid: ['way', 'minutes'], homeAt: null })
  })

  test('is approved by the teacher on duty or the office, and by nobody else', () => {
    expect(mayApproveLeave({ isOnDuty: true, role: 'teacher' })).toBe(true)
    expect(mayApproveLeave({ isOnDuty: false, role: 'school-office' })).toBe(true)
    expect(mayApproveLeave({ isOnDuty: false, role: 'class-teacher' })).toBe(false)
  })
})
