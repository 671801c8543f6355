import fc from 'fast-check'
import { checkPrepayment } from '../../../src/policy/training/check-prepayment'
import type { Claim, Listing } from '../../../src/policy/training/claim'
import { STATUSES } from '../../../src/policy/training/standing'
import { aClaim, aListing, FRESH, STALE } from './a-claim'

interface Case {
  claim: Claim
  listing: Listing
}

const two = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
const after = (least: number, most: number) => fc.integer({ min: least, max: most }).map(clock)

/** Whatever keeps every rule: academic on school days, other also at weekends, to the very limits. */
const anyGood: fc.Arbitrary<Case> = fc
  .record({
    months: fc.integer({ min: 1, max: 3 }),
    lessons: fc.integer({ min: 1, max: 60 }),
    amountFen: fc.integer({ min: 1, max: 500_000 }),
    startsAt: after(18 * 60 + 30, 19 * 60),
    endsAt: after(19 * 60 + 1, 20 * 60 + 30),
    category: fc.constantFrom('math', 'culture-art', 'sport'),
    isWeekend: fc.boolean(),
    isDeposit: fc.boolean(),
  })
  .map(({ isWeekend, isDeposit, category, ...figures }) => ({
    claim: aClaim({
      ...figures,
      category,
      firstDay: isWeekend && category !== 'math' ? 'weekend' : 'school-day',
      payee: isDeposit ? 'institution' : 'supervised-account',
    }),
    listing: aListing({ categories: [category], fundMode: isDeposit ? 'risk-deposit' : 'bank-custody' }),
  }))

const standing = (status: Listing['standing']['status']) => ({ status, since: null, reason: null, document: null })
const plant = (part: fc.Arbitrary<Partial<Claim>>) => part.map((claim) => ({ claim, listing: {} as Partial<Listing> }))

const anyViolation: fc.Arbitrary<{ claim: Partial<Claim>; listing: Partial<Listing> }> = fc.oneof(
  plant(fc.integer({ min: 4, max: 60 }).map((months) => ({ months }))),
  plant(fc.integer({ min: 61, max: 999 }).map((lessons) => ({ lessons }))),
  plant(fc.constantFrom('personal' as const, 'loan' as const, 'cash' as const).map((payee) => ({ payee }))),
  plant(fc.constantFrom({ contract: 'not-seen' as const }, { address: 'elsewhere' as const })),
  plant(after(20 * 60 + 31, 23 * 60 + 59).map((endsAt) => ({ endsAt }))),
  plant(after(0, 18 * 60).map((endsAt) => ({ endsAt }))), // ends before it begins
  plant(after(8 * 60, 18 * 60 + 29).map((startsAt) => ({ startsAt, firstDay: 'school-day' as const }))),
  plant(fc.constant({ delivery: 'online' as const, address: 'elsewhere' as const })),
  plant(fc.integer({ min: 500_001, max: 9_999_999 }).map((amountFen) => ({ amountFen, category: 'sport' as const }))),
  plant(fc.constantFrom('weekend', 'holiday', 'break', 'unknown').map((firstDay) => ({ firstDay, category: 'math' as const }))),
  fc.constantFrom(...STATUSES.filter((status) => status !== 'white'), 'expired' as const, 'unlisted' as const).map((status) => ({
    claim: {},
    listing: { standing: standing(status) },
  })),
  fc.constant({ claim: {}, listing: { categories: [] } }),
  fc.constant({ claim: {}, listing: { fundMode: null } }),
)

describe('among all that keeps the rules', () => {
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
})
