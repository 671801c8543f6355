import { statutoryDay } from '../../../src/policy/calendar/statutory'
import type { ImportedYear } from '../../../src/policy/calendar/statutory'

describe('the statutory calendar', () => {
  test.each([
    ['2026-09-30', { kind: 'workday' }],
    ['2026-10-01', { kind: 'holiday', name: '国庆节' }],
    ['2026-10-07', { kind: 'holiday', name: '国庆节' }],
    ['2026-10-08', { kind: 'workday' }],
    ['2026-09-20', { kind: 'make-up-workday', name: '国庆节' }],
    ['2026-10-10', { kind: 'make-up-workday', name: '国庆节' }],
    ['2026-10-11', { kind: 'weekend' }],
    ['2026-11-28', { kind: 'weekend' }],
    ['2026-11-24', { kind: 'workday' }],
    ['2018-12-29', { kind: 'make-up-workday', name: '元旦' }],
    ['2018-12-31', { kind: 'holiday', name: '元旦' }],
  ])('%s is %j', (day, answer) => {
    expect(statutoryDay(day)).toEqual(answer)
  })

  test.each(['2027-01-01', '2027-01-02', '2027-03-03', '2003-10-01', '2099-10-01'])(
    '%s, of a year without data, is unknown, working day or not',
    (day) => {
      expect(statutoryDay(day)).toEqual({ kind: 'unknown' })
    },
  )

  const year2027: ImportedYear = {
    year: 2027,
    days: [
      { day: '2026-12-31', kind: 'holiday', name: '元旦' },
      { day: '2027-01-01', kind: 'holiday', name: '元旦' },
      { day: '2027-01-03', kind: 'make-up-workday', name: '元旦' },
    ],
  }

  test.each([
    ['2027-01-01', { kind: 'holiday', name: '元旦' }],
    ['2027-01-03', { kind: 'make-up-workday', name: '元旦' }],
    ['2027-01-04', { kind: 'workday' }],
    ['2027-01-09', { kind: 'weekend' }],
    ['2028-01-04', { kind: 'unknown' }],
  ])('after an officer has imported 2027, %s is %j', (day, answer) => {
    expect(statutoryDay(day, [year2027])).toEqual(answer)
  })

  test('an imported year may reach back into the December before it', () => {
    expect(statutoryDay('2026-12-31')).toEqual({ kind: 'workday' })
    expect(statutoryDay('2026-12-31', [year2027])).toEqual({ kind: 'holiday', name: '元旦' })
  })

  test('an imported year replaces what the package says of that year', () => {
    const changed: ImportedYear = { year: 2026, days: [{ day: '2026-10-12', kind: 'holiday', name: '临时放假' }] }
    expect(statutoryDay('2026-10-12', [changed])).toEqual({ kind: 'holiday', name: '临时放假' })
    expect(statutoryDay('2026-10-01', [changed])).toEqual({ kind: 'workday' })
  })
})
