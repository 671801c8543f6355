import { clockAt, isClock, minuteOfDay, minutesCovered, overlap } from '../../../src/policy/after-school/clock'

describe('clock times of a day', () => {
  test.each([
    ['00:00', 0],
    ['18:30', 1110],
    ['23:59', 1439],
  ])('%s is minute %i', (clock, minute) => {
    expect(minuteOfDay(clock)).toBe(minute)
    expect(clockAt(minute)).toBe(clock)
  })

  test.each(['24:00', '9:00', '18:60', '', '18:30 '])('"%s" is no clock time', (text) => {
    expect(isClock(text)).toBe(false)
    expect(() => minuteOfDay(text)).toThrow(RangeError)
  })

  test('a clock never leaves its day', () => {
    expect(clockAt(-1)).toBe('00:00')
    expect(clockAt(1440)).toBe('23:59')
  })

  test.each([
    ['16:00', '17:00', '17:00', '18:00', false],
    ['16:00', '17:01', '17:00', '18:00', true],
    ['16:00', '18:00', '16:30', '17:00', true],
  ])('%s-%s and %s-%s share a minute: %s', (a, b, c, d, shared) => {
    expect(overlap({ startsAt: a, endsAt: b }, { startsAt: c, endsAt: d })).toBe(shared)
    expect(overlap({ startsAt: c, endsAt: d }, { startsAt: a, endsAt: b })).toBe(shared)
  })

  test('minutes that two hours cover count once', () => {
    const hours = [
      { startsAt: '17:00', endsAt: '18:00' },
      { startsAt: '16:00', endsAt: '17:30' },
      { startsAt: '16:10', endsAt: '16:20' },
      { startsAt: '18:10', endsAt: '18:30' },
    ]
    expect(minutesCovered(hours)).toBe(140)
    expect(minutesCovered([])).toBe(0)
  })
})
