import { serviceOn } from '../../../src/policy/after-school/service-day'

describe('after-school service', () => {
  test.each([
    ['2026-11-23', 1],
    ['2026-11-27', 5],
  ])('takes place on the school day %s, by weekday %i', (day, weekday) => {
    expect(serviceOn(day, 'school-day')).toMatchObject({ service: 'takes-place', weekday })
  })

  test.each(['weekend', 'holiday', 'break'] as const)('does not on a %s, whatever weekday it is', (kind) => {
    expect(serviceOn('2026-11-25', kind)).toMatchObject({ service: 'none', weekday: null, clause: { id: 'notice-26-school-days' } })
    expect(serviceOn('2026-11-25', kind, 3)).toMatchObject({ service: 'none' })
  })

  test('on a make-up school day goes by the weekday that the school names, and by none until then', () => {
    expect(serviceOn('2026-10-10', 'school-day')).toMatchObject({ service: 'unknown', weekday: null })
    expect(serviceOn('2026-10-10', 'school-day', 4)).toMatchObject({ service: 'takes-place', weekday: 4 })
  })

  test('is not known on a day that the calendar does not know', () => {
    expect(serviceOn('2027-01-04', 'unknown')).toMatchObject({ service: 'unknown', weekday: null })
  })

  test('on an ordinary day may go by another weekday when the school says so', () => {
    expect(serviceOn('2026-11-24', 'school-day', 5)).toMatchObject({ service: 'takes-place', weekday: 5 })
  })
})
