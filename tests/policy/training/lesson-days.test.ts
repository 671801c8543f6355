import fc from 'fast-check'
import { addDays, weekdayOf } from '../../../src/policy/calendar/day'
import { statutoryDay } from '../../../src/policy/calendar/statutory'
import { addMonths, lessonDaysOf } from '../../../src/policy/training/lesson-days'

const statutory = (day: string) => statutoryDay(day).kind
const days = (firstDay: string, months: number, ...weekdays: number[]) => lessonDaysOf({ firstDay, months, times: [{ weekdays }] }, statutory)
const thatAre = (kind: string, all: ReturnType<typeof days>) => all?.filter((one) => one.kind === kind).map(({ day }) => day)

describe('so many months later', () => {
  it.each([
    ['2026-03-04', 3, '2026-06-04'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-12-01', 12, '2027-12-01'],
    ['2026-08-31', 1, '2026-09-30'],
  ])('from %s, %i months: %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })
})

describe('the lesson days of what is paid for', () => {
  it('are the first day and the days of the week, until the months are over', () => {
    expect(days('2026-09-02', 1, 3)?.map(({ day }) => day)).toEqual(['2026-09-02', '2026-09-09', '2026-09-16', '2026-09-23', '2026-09-30'])
  })

  it('have the first day among them on whatever day of the week it is', () => {
    expect(days('2026-09-01', 1, 3)?.[0]).toEqual({ day: '2026-09-01', kind: 'workday' })
  })

  it('fall on a holiday on the last day that is paid for, and not on the day after', () => {
    // 1 October 2026 is a Thursday.
    expect(thatAre('holiday', days('2026-09-03', 1, 4))).toEqual(['2026-10-01'])
    expect(thatAre('holiday', days('2026-09-01', 1, 4))).toEqual([])
    expect(thatAre('holiday', days('2026-09-02', 1, 4))).toEqual(['2026-10-01'])
  })

  it('fall on a Saturday that is worked for a holiday', () => {
    expect(thatAre('make-up-workday', days('2026-04-11', 1, 6))).toEqual(['2026-05-09'])
    expect(thatAre('make-up-workday', days('2026-04-04', 1, 6))).toEqual([])
  })

  it('are unknown in a year that is not published, from its first day on', () => {
    const all = days('2026-12-02', 3, 3)
    expect(thatAre('unknown', all)?.[0]).toBe('2027-01-06')
    expect(thatAre('workday', all)?.at(-1)).toBe('2026-12-30')
  })

  it.each([
    ['the first day', { firstDay: null }],
    ['the months', { months: null }],
    ['the days of the week', { times: [{ weekdays: [] }] }],
    ['the days of one time of the week', { times: [{ weekdays: [3] }, { weekdays: [] }] }],
    ['any time', { times: [] }],
  ])('are not known without %s', (_what, part) => {
    expect(lessonDaysOf({ firstDay: '2026-09-02', months: 1, times: [{ weekdays: [3] }], ...part }, statutory)).toBeNull()
  })

  it('are in order, of the weekdays told but for the first, and within the months', () => {
    const week = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 12 }), week, (ahead, months, weekdays) => {
        const firstDay = addDays('2026-01-01', ahead)
        const [first, ...rest] = days(firstDay, months, ...weekdays)?.map(({ day }) => day) ?? []
        expect(first).toBe(firstDay)
        expect(rest).toEqual([...rest].sort())
        const end = addMonths(firstDay, months)
        for (const day of rest) expect([weekdays.includes(weekdayOf(day)), day > firstDay, day < end]).toEqual([true, true, true])
      }),
    )
  })
})
