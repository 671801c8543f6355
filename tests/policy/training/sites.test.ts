import { APPROVED_SITES } from '../../../src/policy/training/rules'
import { assessPlace } from '../../../src/policy/training/sites'

const SITE = { fromDay: '2024-08-20', toDay: '2026-11-26' }

describe('a place of lessons', () => {
  test.each([
    ['2024-08-19', 'not-yet'],
    ['2024-08-20', 'approved'],
    ['2026-11-26', 'approved'],
    ['2026-11-27', 'no-longer'],
  ])('approved from 2024-08-20 to 2026-11-26 is on %s %s', (day, verdict) => {
    expect(assessPlace(SITE, day)).toEqual({ verdict, clause: APPROVED_SITES })
  })

  test('without known days is approved on any', () => {
    expect(assessPlace({ fromDay: null, toDay: null }, '2026-11-26').verdict).toBe('approved')
  })

  test('that is not on the licence is elsewhere, and one that is not known stays unknown', () => {
    expect(assessPlace(undefined, '2026-11-26').verdict).toBe('elsewhere')
    expect(assessPlace(null, '2026-11-26').verdict).toBe('unknown')
  })
})
