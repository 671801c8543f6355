import fc from 'fast-check'
import {
  addDays,
  clockInShanghai,
  dayInShanghai,
  daysBetween,
  daysUpTo,
  instantAt,
  isDay,
  mondayOf,
  weekdayOf,
} from '../../../src/policy/calendar/day'

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('2000-01-01', count))
const anyClock = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
})

describe('a day', () => {
  test.each([
    ['2026-11-24', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-11-31', false],
    ['2026-11-00', false],
    ['2026-1-1', false],
    ['0026-01-01', false],
    ['2026-11-24 ', false],
    ['2026-11-24T00:00:00Z', false],
    ["2026-11-24'; drop table child", false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists)
  })

  test.each([
    ['2026-11-24T15:59:59Z', '2026-11-24', '23:59'],
    ['2026-11-24T16:00:00Z', '2026-11-25', '00:00'],
    ['2026-12-31T16:00:00Z', '2027-01-01', '00:00'],
    ['2026-08-31T15:59:59Z', '2026-08-31', '23:59'],
  ])('at %s it is %s %s in Shanghai, wherever the process runs', (instant, day, clock) => {
    expect(dayInShanghai(new Date(instant))).toBe(day)
    expect(clockInShanghai(new Date(instant))).toBe(clock)
  })

  test('15:00 in Shanghai is 07:00 UTC', () => {
    expect(instantAt('2026-11-24', '15:00').toISOString()).toBe('2026-11-24T07:00:00.000Z')
  })

  test.each(['24:00', '9:00', '12:60', 'noon', ''])('refuses the clock time %j', (clock) => {
    expect(() => instantAt('2026-11-24', clock)).toThrow(RangeError)
  })

  test('refuses to count from what is not a day', () => {
    expect(() => addDays('tomorrow', 1)).toThrow(RangeError)
    expect(() => weekdayOf('')).toThrow(RangeError)
  })

  test.each([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('%s is weekday %i of the week of 23 November', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(mondayOf(day)).toBe('2026-11-23')
  })

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, count, result) => {
    expect(addDays(day, count)).toBe(result)
  })

  it('ends the days counted up to it, across months and years', () => {
    expect(daysUpTo('2027-01-01', 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 31 }), (day, count) => {
        expect(daysUpTo(day, count)).toEqual(Array.from({ length: count }, (_, i) => addDays(day, i + 1 - count)))
      }),
    )
  })

  test('the instant of a day and a clock shows that day and that clock again', () => {
    fc.assert(
      fc.property(anyDay, anyClock, (day, clock) => {
        const instant = instantAt(day, clock)
        expect([dayInShanghai(instant), clockInShanghai(instant)]).toEqual([day, clock])
      }),
    )
  })

  test('days added are the days between, and order as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const other = addDays(day, count)
        expect(isDay(other)).toBe(true)
        expect(daysBetween(day, other)).toBe(count)
        expect(other > day).toBe(count > 0)
        expect(addDays(other, -count)).toBe(day)
      }),
    )
  })

  test('weekdays go round in seven, and Monday is at most six days back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
        expect(daysBetween(mondayOf(day), day)).toBe(weekdayOf(day) - 1)
      }),
    )
  })
})
