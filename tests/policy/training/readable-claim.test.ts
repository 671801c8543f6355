import fc from 'fast-check'
import { checkPrepayment } from '../../../src/policy/training/check-prepayment'
import type { Claim, WeeklyTime } from '../../../src/policy/training/claim'
import { readableClaim } from '../../../src/policy/training/readable-claim'
import { aClaim, aListing, aTime, FRESH } from './a-claim'

describe('what cannot be meant is not known', () => {
  test.each<[string, Partial<WeeklyTime>]>([
    ['a lesson that ends after midnight', { startsAt: '22:00', endsAt: '00:30' }],
    ['an end after midnight without a beginning', { startsAt: null, endsAt: '00:30', weekdays: [6] }],
    ['an end just before six', { startsAt: null, endsAt: '05:59', weekdays: [6] }],
    ['a lesson that ends before it begins', { startsAt: '20:00', endsAt: '08:00' }],
    ['a lesson without length', { startsAt: '19:00', endsAt: '19:00' }],
    ['a clock that is none', { endsAt: '8:00' }],
    ['an hour that is none', { endsAt: '24:00' }],
    ['no clock', { endsAt: '' }],
    ['a day that no week has', { weekdays: [0, 3], startsAt: '10:00' }],
  ])('%s makes nothing green', (_, told) => {
    expect(checkPrepayment(aClaim({ times: [aTime(told)], firstDay: 'weekend' }), aListing(), FRESH).verdict).toBe('verify-first')
  })

  test.each<[string, Partial<Claim>]>([
    ['no months', { months: 0 }],
    ['months that are no number', { months: Number.NaN }],
    ['endless lessons', { lessons: Number.POSITIVE_INFINITY }],
    ['lessons taken back', { lessons: -1 }],
    ['nothing to pay', { amountFen: 0 }],
  ])('%s makes nothing green', (_, told) => {
    expect(checkPrepayment(aClaim(told), aListing(), FRESH).verdict).toBe('verify-first')
  })

  test.each<[string, Partial<WeeklyTime>]>([
    ['of a minute', { startsAt: '20:29', endsAt: '20:30' }],
    ['without a beginning told', { startsAt: null, endsAt: '20:30' }],
  ])('a lesson %s keeps its end', (_, told) => {
    expect(readableClaim(aClaim({ times: [aTime(told)] })).times[0]?.endsAt).toBe('20:30')
  })

  test('a claim that can be meant stays as it is', () => {
    expect(readableClaim(aClaim())).toEqual(aClaim())
  })

  test('reading it twice changes nothing', () => {
    const figure = fc.option(fc.oneof(fc.double(), fc.integer({ min: -2, max: 99 })))
    const clock = fc.option(fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('00:30', '08:00', '20:30', '23:59')))
    fc.assert(
      fc.property(figure, figure, figure, clock, clock, (amountFen, lessons, months, startsAt, endsAt) => {
        const once = readableClaim(aClaim({ amountFen, lessons, months, times: [aTime({ startsAt, endsAt })] }))
        expect(readableClaim(once)).toEqual(once)
      }),
    )
  })
})
