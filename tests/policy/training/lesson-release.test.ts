import fc from 'fast-check'
import { addDays } from '../../../src/policy/calendar/day'
import { statutoryDay } from '../../../src/policy/calendar/statutory'
import { addWorkingDays, lessonReleasedOn, workingDaysUntil } from '../../../src/policy/training/lesson-release'
import { ageOfList } from '../../../src/policy/training/list-age'

const statutory = (day: string) => statutoryDay(day).kind

describe('working days', () => {
  it.each([
    ['2026-05-21', 1, '2026-05-22', 'Thursday to Friday'],
    ['2026-05-22', 1, '2026-05-25', 'over a weekend'],
    ['2026-04-30', 1, '2026-05-06', 'over the holiday of May'],
    ['2026-05-08', 1, '2026-05-09', 'a make-up workday on a Saturday is one'],
    ['2026-05-21', 0, '2026-05-21', 'none'],
  ])('from %s, %i more: %s, %s', (from, count, day) => {
    expect(addWorkingDays(from, count, statutory)).toBe(day)
  })

  it('are not guessed in a year nobody has published', () => {
    expect(addWorkingDays('2026-12-25', 15, statutory)).toBe('unknown')
    expect(addWorkingDays('2026-12-01', 15, statutory)).toBe('2026-12-22')
  })

  it('end also where no day is one', () => {
    expect(addWorkingDays('2026-05-21', 1, () => 'holiday')).toBe('unknown')
  })
})

test('a lesson may be questioned for fifteen working days', () => {
  expect(lessonReleasedOn('2026-05-21', statutory)).toBe('2026-06-11')
})

describe('working days that are left', () => {
  it.each([
    ['2026-06-10', '2026-06-11', 1],
    ['2026-06-11', '2026-06-11', 0],
    ['2026-06-12', '2026-06-11', 0],
    ['2026-05-21', '2026-06-11', 15],
    ['2026-05-08', '2026-05-09', 1],
    ['2026-12-31', '2027-01-04', 'unknown'],
  ] as const)('from %s to %s: %s', (from, to, left) => {
    expect(workingDaysUntil(from, to, statutory)).toBe(left)
  })

  it('are as many as were counted ahead, from whatever day', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 20 }), (ahead, count) => {
        const from = addDays('2026-01-01', ahead)
        const last = addWorkingDays(from, count, statutory)
        fc.pre(last !== 'unknown')
        expect(workingDaysUntil(from, last, statutory)).toBe(count)
      }),
    )
  })
})

describe('a list kept on the phone', () => {
  const made = new Date('2026-05-21T12:00:00+08:00')
  it.each([
    ['2026-05-21T12:00:00+08:00', 'fresh', 0],
    ['2026-05-22T12:00:00+08:00', 'fresh', 1],
    ['2026-05-22T12:00:01+08:00', 'stale', 1],
    ['2026-05-30T12:00:00+08:00', 'stale', 9],
    ['2026-05-21T11:30:00+08:00', 'fresh', 0],
    ['2026-05-21T10:00:00+08:00', 'stale', 0],
  ])('made at noon of 21 May seen at %s is %s, %i days old', (now, verdict, days) => {
    expect(ageOfList(made, new Date(now))).toEqual({ verdict, days })
  })
})
