import { comingSchoolDays, kindOfDay } from '../../../src/policy/calendar/school-day'
import type { OwnDay, SchoolCalendar } from '../../../src/policy/calendar/school-day'
import { statutoryDay } from '../../../src/policy/calendar/statutory'

const aCalendar = (more: Partial<SchoolCalendar> = {}): SchoolCalendar => ({
  terms: [
    { startsOn: '2026-09-01', endsOn: '2027-01-30', name: '第一学期' },
    { startsOn: '2027-03-05', endsOn: '2027-07-01', name: '第二学期' },
  ],
  days: [],
  statutory: (day) => statutoryDay(day).kind,
  ...more,
})
const own = (day: string, isSchoolDay: boolean): OwnDay => ({ day, isSchoolDay, note: '学校通知' })

describe('the kind of a day at a school', () => {
  test.each([
    ['2026-08-31', 'break'],
    ['2026-09-01', 'school-day'],
    ['2026-11-24', 'school-day'],
    ['2026-11-28', 'weekend'],
    ['2026-10-01', 'holiday'],
    ['2027-01-31', 'break'],
    ['2027-03-04', 'break'],
    ['2027-07-02', 'break'],
  ])('%s is %s', (day, kind) => {
    expect(kindOfDay(day, aCalendar())).toBe(kind)
  })

  test('a make-up workday is unknown until the school says whether it is a school day', () => {
    expect(kindOfDay('2026-10-10', aCalendar())).toBe('unknown')
    expect(kindOfDay('2026-10-10', aCalendar({ days: [own('2026-10-10', true)] }))).toBe('school-day')
    expect(kindOfDay('2026-10-10', aCalendar({ days: [own('2026-10-10', false)] }))).toBe('weekend')
  })

  test.each(['2027-01-04', '2027-01-09', '2027-03-05'])('%s, outside the statutory calendar, is unknown', (day) => {
    expect(kindOfDay(day, aCalendar())).toBe('unknown')
  })

  test.each(['2026-11-28', '2026-10-01', '2026-08-31', '2027-01-04'])(
    'the school may teach on %s: its own word wins',
    (day) => {
      expect(kindOfDay(day, aCalendar({ days: [own(day, true)] }))).toBe('school-day')
    },
  )

  test.each([
    ['2026-11-24', 'holiday'],
    ['2026-11-28', 'weekend'],
    ['2026-10-01', 'holiday'],
    ['2026-08-31', 'break'],
    ['2027-01-04', 'holiday'],
    ['2027-01-09', 'weekend'],
  ])('when the school says there is no school on %s it is %s', (day, kind) => {
    expect(kindOfDay(day, aCalendar({ days: [own(day, false)] }))).toBe(kind)
  })

  test('without any term nothing is known, save what the school has said itself', () => {
    const calendar = aCalendar({ terms: [], days: [own('2026-11-25', true)] })
    expect(kindOfDay('2026-11-24', calendar)).toBe('unknown')
    expect(kindOfDay('2026-11-25', calendar)).toBe('school-day')
  })
})

describe('the coming school days', () => {
  const days = (from: string, count: number, calendar = aCalendar()) =>
    comingSchoolDays(from, count, calendar).map(({ day }) => day)

  test('begin with the day itself when it has school', () => {
    expect(days('2026-11-26', 3)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30'])
    expect(days('2026-11-28', 1)).toEqual(['2026-11-30'])
  })

  test('pass over a holiday and name a make-up workday as unknown', () => {
    expect(comingSchoolDays('2026-09-30', 4, aCalendar())).toEqual([
      { day: '2026-09-30', kind: 'school-day' },
      { day: '2026-10-08', kind: 'school-day' },
      { day: '2026-10-09', kind: 'school-day' },
      { day: '2026-10-10', kind: 'unknown' },
    ])
  })

  test('pass over the winter break', () => {
    expect(days('2027-01-30', 2)).toEqual(['2027-01-30', '2027-03-05'])
  })

  test('are none when school begins more than 60 days later', () => {
    expect(days('2026-07-02', 5)).toEqual([])
    expect(days('2026-07-03', 5)).toEqual(['2026-09-01'])
  })

  test('are none when none are asked for', () => {
    expect(days('2026-11-24', 0)).toEqual([])
  })
})
