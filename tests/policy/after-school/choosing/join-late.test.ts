import { joinLate } from '../../../../src/policy/after-school/choosing/join-late'
import { anOffering, TERM } from '../plan/a-plan'

const join = (places: { taken: number; waiting: number; isDrawn?: boolean }, who: { grade?: 2 | 3 | 4 | 6; day?: string } = {}) =>
  joinLate(anOffering({ capacity: 30 }), { isDrawn: true, ...places }, { grade: 4, day: '2026-11-24', term: TERM, ...who })

describe('joining after the choosing', () => {
  test.each([
    [29, 0, { verdict: 'enrol' }],
    [30, 0, { verdict: 'wait', position: 1 }],
    [30, 4, { verdict: 'wait', position: 5 }],
    [29, 1, { verdict: 'wait', position: 2 }],
  ])('with %i of 30 taken and %i waiting', (taken, waiting, verdict) => {
    expect(join({ taken, waiting })).toEqual(verdict)
  })

  test('before the draw nobody comes by a place around it', () => {
    expect(join({ taken: 0, waiting: 0, isDrawn: false })).toEqual({ verdict: 'refused', why: 'draw-not-over' })
  })

  test('another grade is refused, and so is a term that is over', () => {
    expect(join({ taken: 0, waiting: 0 }, { grade: 2 })).toEqual({ verdict: 'refused', why: 'grade-outside' })
    expect(join({ taken: 0, waiting: 0 }, { day: TERM.endsOn })).toEqual({ verdict: 'enrol' })
    expect(join({ taken: 0, waiting: 0 }, { day: '2027-01-31' })).toEqual({ verdict: 'refused', why: 'term-over' })
  })

  test.each([3, 6] as const)('grade %i is the first or the last that may', (grade) => {
    expect(join({ taken: 0, waiting: 0 }, { grade })).toEqual({ verdict: 'enrol' })
  })

  test('what is for everybody has room for everybody', () => {
    const guidance = anOffering({ admission: 'everybody', capacity: 1 })
    expect(joinLate(guidance, { taken: 50, waiting: 0, isDrawn: false }, { grade: 4, day: '2026-11-24', term: TERM })).toEqual({ verdict: 'enrol' })
  })
})
