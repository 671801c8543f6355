import fc from 'fast-check'
import type { Mark } from '../../../../src/policy/after-school/leaving/mark'
import { MARK_KINDS } from '../../../../src/policy/after-school/leaving/mark'
import type { DayPlan } from '../../../../src/policy/after-school/leaving/plan-of-day'
import type { Pickup } from '../../../../src/policy/after-school/leaving/pickup'
import { instantAt } from '../../../../src/policy/calendar/day'

/** A Tuesday. */
export const DAY = '2026-11-24'
export const at = (clock: string) => instantAt(DAY, clock)

/** Child 1 is marked present at 17:00, unless told otherwise; the id follows the phone and its count. */
export const aMark = (more: Partial<Mark> = {}): Mark => {
  const mark: Mark = {
    markId: '', childId: 1, day: DAY, kind: 'present', at: at('17:00'), by: 100, device: 'a', deviceSeq: 1,
    offeringId: null, personId: null, collectorId: null, undoes: null, reason: null, ...more,
  }
  return { ...mark, markId: more.markId ?? `${mark.device}-${mark.deviceSeq}` }
}

/** One after the other from one phone, a minute apart. */
export const inARow = (...marks: Partial<Mark>[]): Mark[] =>
  marks.map((mark, index) => aMark({ deviceSeq: index + 1, at: new Date(at('17:00').getTime() + index * 60_000), ...mark }))

/** Any marks of two children from three phones with clocks of their own; some undo, some repeat an id. */
export const anyMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc
    .record({
      childId: fc.constantFrom(1, 2),
      kind: fc.constantFrom(...MARK_KINDS),
      minute: fc.nat(120),
      device: fc.constantFrom('a', 'b', 'c'),
      deviceSeq: fc.integer({ min: 1, max: 6 }),
      personId: fc.constantFrom(null, 7, 8),
      undoes: fc.constantFrom('a-1', 'a-2', 'b-1', 'c-3'),
    })
    .map(({ minute, undoes, ...mark }) =>
      aMark({ ...mark, at: new Date(at('16:30').getTime() + minute * 60_000), undoes: mark.kind === 'undo' ? undoes : null }),
    ),
  { maxLength: 14 },
)

export const aPickup = (more: Partial<Pickup> = {}): Pickup => ({
  how: 'collected', at: '18:00', personId: 7, collectorId: null, setBy: 7, setAt: new Date('2026-09-01T00:00:00Z'), ...more,
})

export const usually = (more: Partial<Pickup> = {}): DayPlan => ({ because: 'weekday-default', pickup: aPickup(more) })
