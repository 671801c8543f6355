import fc from 'fast-check'
import type { Grade } from '../../../src/policy/calendar/grade'
import { bandsFor, canReport, measuredTime, reportClosesAt } from '../../../src/policy/homework/time-bands'
import type { BandCounts } from '../../../src/policy/homework/time-bands'

const GRADES: Grade[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('the five bands', () => {
  test.each([
    [1, [20, 40, 60, 90, null]],
    [3, [20, 40, 60, 90, null]],
    [6, [20, 40, 60, 90, null]],
    [7, [30, 60, 90, 120, null]],
    [9, [30, 60, 90, 120, null]],
  ] as const)('of grade %i end at %j minutes', (grade, ends) => {
    expect(bandsFor(grade).map((band) => band.toMinutes)).toEqual(ends)
  })

  test('follow each other without a gap from nothing to open', () => {
    for (const grade of GRADES) {
      const bands = bandsFor(grade)
      expect(bands.map((band) => band.band)).toEqual([1, 2, 3, 4, 5])
      expect(bands.map((band) => band.fromMinutes)).toEqual([0, ...bands.slice(0, 4).map((band) => band.toMinutes)])
    }
  })
})

describe('a time report', () => {
  test.each([
    ['2026-11-24T06:59:59.999Z', false],
    ['2026-11-24T07:00:00.000Z', true],
    ['2026-11-24T16:00:00.000Z', true],
    ['2026-11-25T03:59:59.999Z', true],
    ['2026-11-25T04:00:00.000Z', false],
    ['2026-11-23T08:00:00.000Z', false],
  ])('for 24 November can be given or changed at %s: %s', (now, can) => {
    expect(canReport('2026-11-24', new Date(now))).toBe(can)
  })

  test('closes at the next noon in Shanghai, over the end of a month too', () => {
    expect(reportClosesAt('2026-11-30').toISOString()).toBe('2026-12-01T04:00:00.000Z')
  })
})

describe('the time really taken', () => {
  test.each([
    [[0, 0, 0, 0, 0]],
    [[1, 1, 1, 1, 0]],
    [[4, 0, 0, 0, 0]],
  ] as [BandCounts][])('is not told from %j: fewer than five replies', (counts) => {
    expect(measuredTime(counts, 3)).toBe('too-few')
  })

  test.each([
    [[5, 0, 0, 0, 0], 3, 10, 0, 20],
    [[1, 1, 1, 1, 1], 3, 54, 42, 66],
    [[0, 0, 0, 0, 5], 3, 105, 90, 120],
    [[0, 0, 0, 0, 5], 7, 135, 120, 150],
    [[0, 2, 4, 2, 0], 7, 75, 60, 90],
  ] as [BandCounts, Grade, number, number, number][])(
    'of %j in grade %i averages %i minutes, between %i and %i',
    (counts, grade, averageMinutes, low, high) => {
      const replies = counts.reduce((sum, count) => sum + count, 0)
      expect(measuredTime(counts, grade)).toEqual({ replies, averageMinutes, low, high })
    },
  )

  test('lies between its ends, and not lower when one more reply is in the top band', () => {
    const count = fc.nat({ max: 60 })
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), fc.constantFrom(...GRADES), (counts, grade) => {
        const measured = measuredTime(counts, grade)
        if (measured === 'too-few') {
          expect(counts.reduce((sum, each) => sum + each, 0)).toBeLessThan(5)
          return
        }
        expect(measured.low).toBeLessThanOrEqual(measured.averageMinutes)
        expect(measured.averageMinutes).toBeLessThanOrEqual(measured.high)
        const [a, b, c, d, e] = counts
        expect(measuredTime([a, b, c, d, e + 1], grade)).toMatchObject({ replies: measured.replies + 1 })
        const more = measuredTime([a, b, c, d, e + 1], grade)
        expect(more !== 'too-few' && more.averageMinutes >= measured.averageMinutes).toBe(true)
      }),
    )
  })
})
