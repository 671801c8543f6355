import fc from 'fast-check'
import { checkPrepayment } from '../../../src/policy/training/check-prepayment'
import type { Claim, Listing, WeeklyTime } from '../../../src/policy/training/claim'
import type { Because } from '../../../src/policy/training/finding'
import type { LessonDay } from '../../../src/policy/training/lesson-days'
import { STATUSES } from '../../../src/policy/training/standing'
import { aClaim, AGAINST, aListing, aTime, FRESH, STALE, WEDNESDAYS } from './a-claim'

interface Case {
  claim: Claim
  listing: Listing
}

const two = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
const after = (least: number, most: number) => fc.integer({ min: least, max: most }).map(clock)

const OUT = 18 * 60 + 30
const anEvening = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  startsAt: after(OUT, 19 * 60),
  endsAt: after(19 * 60 + 1, 20 * 60 + 30),
})
const anyWeekendLesson = fc.record({
  weekdays: fc.subarray([6, 7], { minLength: 1 }),
  startsAt: after(8 * 60, 15 * 60),
  endsAt: after(15 * 60 + 1, 20 * 60 + 30),
})

/** Whatever keeps every rule, to the very limits: evenings of any day, and lessons by day at weekends that begin at one. */
const anyGood: fc.Arbitrary<Case> = fc
  .record({
    months: fc.integer({ min: 1, max: 3 }),
    lessons: fc.integer({ min: 1, max: 60 }),
    amountFen: fc.integer({ min: 1, max: 500_000 }),
    evenings: fc.array(anEvening, { minLength: 1, maxLength: 3 }),
    byDay: fc.array(anyWeekendLesson, { maxLength: 2 }),
    category: fc.constantFrom('culture-art', 'sport'),
    firstDay: fc.constantFrom('school-day', 'weekend', 'holiday', 'break', 'unknown'),
    isDeposit: fc.boolean(),
  })
  .map(({ evenings, byDay, firstDay, isDeposit, category, ...figures }) => ({
    claim: aClaim({
      ...figures,
      category,
      times: [...evenings, ...byDay],
      firstDay: byDay.length > 0 ? 'weekend' : firstDay,
      days: [...WEDNESDAYS, { day: '2026-03-21', kind: 'weekend' }, { day: '2026-03-22', kind: 'weekend' }],
      payee: isDeposit ? 'institution' : 'supervised-account',
      account: isDeposit ? null : 'same',
    }),
    listing: aListing({ categories: [category], fundMode: isDeposit ? 'risk-deposit' : 'bank-custody', knowsAccount: !isDeposit }),
  }))

const standing = (status: Listing['standing']['status']) => ({ status, since: null, reason: null, document: null })
const plant = (part: fc.Arbitrary<Partial<Claim>>) => part.map((claim) => ({ claim, listing: {} as Partial<Listing> }))

/** Saturdays in the morning, one of them with something against it. */
const saturdays = (kind: LessonDay['kind']): Partial<Claim> => ({
  firstDay: 'weekend',
  times: [{ weekdays: [6], startsAt: '09:00', endsAt: '11:00' }],
  days: [{ day: '2026-05-02', kind: 'weekend' }, { day: '2026-05-09', kind }],
})
const ofMaths = (more: Partial<Claim>): Partial<Claim> => ({ category: 'math', firstDay: 'school-day', times: [aTime()], ...more })
const lessons = (kind: LessonDay['kind']): LessonDay[] => [{ day: '2026-09-30', kind: 'workday' }, { day: '2026-10-07', kind }]
const FIELDS = ['category', 'address', 'amountFen', 'lessons', 'months', 'payee', 'contract'] as const

const anyViolation: fc.Arbitrary<{ claim: Partial<Claim>; listing: Partial<Listing> }> = fc.oneof(
  plant(fc.integer({ min: 4, max: 60 }).map((months) => ({ months }))),
  plant(fc.integer({ min: 61, max: 999 }).map((lessons) => ({ lessons }))),
  plant(fc.constantFrom('personal' as const, 'loan' as const, 'cash' as const).map((payee) => ({ payee }))),
  plant(fc.constantFrom({ contract: 'not-seen' as const }, { address: 'elsewhere' as const })),
  plant(fc.constant({ delivery: 'online' as const, address: 'elsewhere' as const })),
  plant(fc.integer({ min: 500_001, max: 9_999_999 }).map((amountFen) => ({ amountFen, category: 'sport' as const }))),
  // Whatever is told of academic lessons: nobody has told us the guided price.
  plant(fc.constantFrom('weekend', 'school-day', 'unknown').map((firstDay) => ({ firstDay, category: 'math' as const }))),
  plant(fc.constantFrom('different' as const, null).map((account) => ({ account, payee: 'supervised-account' as const }))),
  plant(fc.constant({ times: [] })),
  // Nothing told is something to ask about. How it is taught matters from half past eight on only.
  plant(fc.constantFrom(...FIELDS).map((field) => ({ [field]: null, delivery: 'offline' as const }))),
  plant(fc.constant({ delivery: null, times: [aTime({ endsAt: '20:31' })] })),
  plant(fc.constant({ category: null, amountFen: 500_001 })),
  plant(fc.constantFrom('make-up-workday' as const, 'unknown' as const).map(saturdays)),
  plant(fc.constant({ ...saturdays('weekend'), days: null })),
  plant(fc.constantFrom(
    ofMaths({ firstDay: null }), ofMaths({ days: null }), ofMaths({ days: lessons('holiday') }), ofMaths({ days: lessons('unknown') }),
    ofMaths({ inBreaks: true }), ofMaths({ inBreaks: null }),
  )),
  fc.constantFrom(...STATUSES.filter((status) => status !== 'white'), 'expired' as const, 'unlisted' as const).map((status) => ({
    claim: {},
    listing: { standing: standing(status) },
  })),
  fc.constant({ claim: {}, listing: { categories: [] } }),
  fc.constant({ claim: {}, listing: { fundMode: null } }),
  fc.constant({ claim: { payee: 'institution' as const }, listing: { fundMode: 'bank-custody' as const } }),
  fc.constant({ claim: { payee: 'supervised-account' as const, account: 'same' as const }, listing: { knowsAccount: false } }),
)

/** One time of a week with something against it; whatever else is told of the week. */
const anyBadTime: fc.Arbitrary<WeeklyTime> = fc.oneof(
  anEvening.chain((good) => after(20 * 60 + 31, 23 * 60 + 59).map((endsAt) => ({ ...good, endsAt }))),
  anEvening.chain((good) => after(0, OUT - 1).map((endsAt) => ({ ...good, endsAt }))), // ends before it begins
  anEvening.map((good) => ({ ...good, endsAt: null })),
  anyWeekendLesson.map((good) => ({ ...good, weekdays: [] })),
  // In school hours on one day of the week, with weekends beside it.
  fc.tuple(anyWeekendLesson, fc.integer({ min: 1, max: 5 })).map(([good, day]) => ({ ...good, weekdays: [...good.weekdays, day] })),
  fc.tuple(anEvening, fc.integer({ min: 1, max: 5 }), after(8 * 60, OUT - 1)).map(([good, day, startsAt]) => ({ ...good, weekdays: [day], startsAt })),
)

describe('among all that keeps the rules', () => {
  test('what is planted is every kind of thing that may speak against paying', () => {
    const planted = new Set<Because>()
    fc.assert(
      fc.property(anyGood, anyViolation, fc.option(anyBadTime), ({ claim, listing }, violation, bad) => {
        const told = { ...claim, ...violation.claim }
        const times = bad ? [...told.times, bad] : told.times
        const categories = violation.listing.categories ?? (told.category ? [told.category] : [])
        const { findings } = checkPrepayment({ ...told, times }, { ...listing, ...violation.listing, categories }, FRESH)
        for (const { because } of findings) planted.add(because)
      }),
      { numRuns: 3_000 },
    )
    planted.delete('fine')
    expect([...planted].sort()).toEqual(Object.keys(AGAINST).sort())
  })

  test('nothing is found on a fresh list, and an old one is to be verified', () => {
    fc.assert(
      fc.property(anyGood, ({ claim, listing }) => {
        expect(checkPrepayment(claim, listing, FRESH).verdict).toBe('nothing-found')
        expect(checkPrepayment(claim, listing, STALE).verdict).toBe('verify-first')
      }),
    )
  })

  test('one violation is never passed over', () => {
    fc.assert(
      fc.property(anyGood, anyViolation, ({ claim, listing }, planted) => {
        const told = { ...claim, ...planted.claim }
        // The planted subject is one the institution may teach, so that only the violation itself can be found.
        const categories = planted.listing.categories ?? (told.category ? [told.category] : [])
        const { verdict } = checkPrepayment(told, { ...listing, ...planted.listing, categories }, FRESH)
        expect(verdict).not.toBe('nothing-found')
      }),
      { numRuns: 2_000 },
    )
  })

  test('one time of the week that breaks a rule is never passed over, wherever it stands among the others', () => {
    fc.assert(
      fc.property(anyGood, anyBadTime, fc.nat({ max: 5 }), ({ claim, listing }, bad, at) => {
        const times = [...claim.times.slice(0, at), bad, ...claim.times.slice(at)]
        expect(checkPrepayment({ ...claim, times }, listing, FRESH).verdict).not.toBe('nothing-found')
      }),
      { numRuns: 2_000 },
    )
  })

  test('academic lessons with a day of rest in their week are asked about for it', () => {
    fc.assert(
      fc.property(anyGood, fc.constantFrom(6, 7), ({ claim, listing }, day) => {
        const told: Claim = { ...claim, category: 'math', firstDay: 'school-day', times: [{ weekdays: [1, day], startsAt: '18:30', endsAt: '20:00' }] }
        const { findings } = checkPrepayment(told, { ...listing, categories: ['math'] }, FRESH)
        expect(findings).toContainEqual(expect.objectContaining({ about: 'day', because: 'rest-day' }))
      }),
    )
  })
})
