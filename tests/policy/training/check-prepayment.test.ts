import fc from 'fast-check'
import { addDays } from '../../../src/policy/calendar/day'
import { CATEGORY_CODES } from '../../../src/policy/training/category'
import { checkPrepayment } from '../../../src/policy/training/check-prepayment'
import { PAYEES } from '../../../src/policy/training/claim'
import type { Claim, Listing, WeeklyTime } from '../../../src/policy/training/claim'
import type { About } from '../../../src/policy/training/finding'
import type { LessonDay } from '../../../src/policy/training/lesson-days'
import { STATUSES } from '../../../src/policy/training/standing'
import { aClaim, aListing, aTime, BLANK, FRESH, STALE } from './a-claim'

const lessons = (...days: [string, LessonDay['kind']][]): LessonDay[] => days.map(([day, kind]) => ({ day, kind }))

const of = (about: About, claim: Partial<Claim>, listing: Partial<Listing> = {}) => {
  const { findings } = checkPrepayment(aClaim(claim), aListing(listing), FRESH)
  const found = findings.find((one) => one.about === about)
  return found && `${found.verdict}, ${found.because}`
}

describe('before one pays', () => {
  it('nothing is found against what keeps every rule, and that is all it says', () => {
    const { verdict, findings, offer } = checkPrepayment(aClaim(), aListing(), FRESH)
    expect(verdict).toBe('nothing-found')
    expect(findings.every((one) => one.verdict === 'nothing-found')).toBe(true)
    expect(findings.map(({ about }) => about)).toEqual(
      ['listing', 'category', 'address', 'span', 'amount', 'payee', 'contract', 'end', 'school-hours'],
    )
    expect(offer).toBeNull()
  })

  it.each<[Partial<Claim>, string]>([
    [{ months: 3, lessons: 60 }, 'nothing-found, fine'],
    [{ months: 4, lessons: 10 }, 'do-not-pay, too-long'],
    [{ months: 1, lessons: 61 }, 'do-not-pay, too-long'],
    [{ months: null, lessons: 61 }, 'do-not-pay, too-long'],
    [{ months: 4, lessons: null }, 'do-not-pay, too-long'],
    [{ months: null, lessons: 60 }, 'verify-first, not-told'],
    [{ months: 3, lessons: null }, 'verify-first, not-told'],
  ])('%j at once: %s (either limit exceeded is enough)', (claim, found) => {
    expect(of('span', claim)).toBe(found)
  })

  it.each<[Partial<Claim>, string | undefined]>([
    [{ amountFen: 500_000 }, 'nothing-found, fine'],
    [{ amountFen: 500_001 }, 'do-not-pay, too-much'],
    [{ amountFen: null }, 'verify-first, not-told'],
    [{ amountFen: 500_001, category: null }, 'verify-first, depends-on-category'],
    [{ amountFen: 900_000, category: 'math' }, undefined],
    [{ amountFen: null, category: 'math' }, 'verify-first, not-told'],
  ])('%j: %s (5,000 yuan, non-academic only)', (claim, found) => {
    expect(of('amount', claim)).toBe(found)
  })

  it.each<[Claim['payee'], Listing['fundMode'], string]>([
    ['supervised-account', 'bank-custody', 'nothing-found, fine'],
    ['supervised-account', 'risk-deposit', 'verify-first, account-unknown'],
    ['supervised-account', null, 'verify-first, account-unknown'],
    ['institution', 'bank-custody', 'verify-first, institution-code'],
    ['institution', 'risk-deposit', 'nothing-found, fine'],
    ['institution', null, 'verify-first, institution-code'],
    ['personal', 'risk-deposit', 'do-not-pay, personal'],
    ['loan', 'risk-deposit', 'do-not-pay, loan'],
    ['cash', 'bank-custody', 'verify-first, cash'],
    [null, 'bank-custody', 'verify-first, not-told'],
  ])('money to %s, %s: %s', (payee, fundMode, found) => {
    expect(of('payee', { payee }, { fundMode })).toBe(found)
  })

  it.each<[Claim['account'], Partial<Listing>, string]>([
    ['same', {}, 'nothing-found, fine'],
    ['different', {}, 'do-not-pay, another-account'],
    [null, {}, 'verify-first, account-not-compared'],
    ['same', { knowsAccount: false }, 'verify-first, account-unknown'],
    ['different', { knowsAccount: false }, 'verify-first, account-unknown'],
    ['same', { fundMode: 'risk-deposit' }, 'verify-first, account-unknown'],
  ])('an account that is the %s as on the list, %j: %s', (account, listing, found) => {
    expect(of('payee', { account }, listing)).toBe(found)
  })

  it('the price guided for academic lessons is asked about while no figure of it is known, and no other price is', () => {
    expect(of('price', { category: 'math' })).toBe('verify-first, no-figure')
    expect(of('price', { category: 'culture-art' })).toBeUndefined()
    const { findings } = checkPrepayment(aClaim({ category: 'math', amountFen: 1 }), aListing({ categories: ['math'] }), FRESH)
    expect(findings.find(({ about }) => about === 'price')?.clause).toMatchObject({ value: null, status: 'to-confirm' })
  })

  it.each<[Claim['delivery'], readonly (string | null)[], string]>([
    ['offline', ['20:30'], 'nothing-found, fine'],
    ['offline', ['20:31'], 'do-not-pay, too-late'],
    ['online', ['21:00'], 'nothing-found, fine'],
    ['online', ['21:01'], 'do-not-pay, too-late'],
    [null, ['20:30'], 'nothing-found, fine'],
    [null, ['20:31'], 'verify-first, not-told'],
    [null, ['21:01'], 'do-not-pay, too-late'],
    ['offline', [null], 'verify-first, not-told'],
    ['offline', [], 'verify-first, not-told'],
    ['offline', ['20:00', '20:31'], 'do-not-pay, too-late'],
    ['offline', ['20:31', '20:00'], 'do-not-pay, too-late'],
    ['offline', ['20:00', null], 'verify-first, not-told'],
    ['offline', [null, '20:31'], 'do-not-pay, too-late'],
  ])('%s lessons that end at %j: %s', (delivery, ends, found) => {
    expect(of('end', { delivery, times: ends.map((endsAt) => aTime({ endsAt })) })).toBe(found)
  })

  it.each<[Claim['category'], Claim['firstDay'], readonly number[][], string | undefined]>([
    ['math', 'school-day', [[3]], 'nothing-found, fine'],
    ['math', 'school-day', [[1, 2, 3, 4, 5]], 'nothing-found, fine'],
    ['math', 'school-day', [[5, 6]], 'verify-first, rest-day'],
    ['math', 'school-day', [[3], [7]], 'verify-first, rest-day'],
    ['math', null, [[7]], 'verify-first, rest-day'],
    ['math', 'school-day', [[3], []], 'verify-first, not-told'],
    ['math', 'school-day', [], 'verify-first, not-told'],
    ['math', 'weekend', [[3]], 'verify-first, rest-day'],
    ['math', 'holiday', [[3]], 'verify-first, rest-day'],
    ['math', 'break', [[3]], 'verify-first, rest-day'],
    ['math', 'unknown', [[3]], 'verify-first, unknown-day'],
    ['math', null, [[3]], 'verify-first, not-told'],
    [null, 'weekend', [[3]], 'verify-first, depends-on-category'],
    [null, 'school-day', [[6]], 'verify-first, depends-on-category'],
    ['culture-art', 'weekend', [[6]], undefined],
  ])('%s from a %s, on days %j of a week: %s (the text of the rule is still to be checked)', (category, firstDay, days, found) => {
    expect(of('day', { category, firstDay, times: days.map((weekdays) => aTime({ weekdays })) })).toBe(found)
  })

  it.each<[string, Partial<Claim>, string, string[] | undefined]>([
    ['lessons on days of school only', {}, 'nothing-found, fine', undefined],
    ['a holiday among them', { days: lessons(['2026-09-30', 'workday'], ['2026-10-01', 'holiday']) }, 'verify-first, rest-day', ['2026-10-01']],
    ['a year that is not published', { days: lessons(['2026-12-30', 'workday'], ['2027-01-06', 'unknown'], ['2027-01-13', 'unknown']) }, 'verify-first, unknown-day', ['2027-01-06']],
    ['a first lesson on a make-up workday', { firstDay: 'unknown', days: lessons(['2026-05-09', 'make-up-workday']) }, 'verify-first, unknown-day', ['2026-05-09']],
    ['lessons in the breaks', { inBreaks: true }, 'verify-first, in-breaks', undefined],
    ['breaks nobody spoke of', { inBreaks: null }, 'verify-first, breaks-not-told', undefined],
    ['months nobody told', { days: null }, 'verify-first, not-told', undefined],
    ['a holiday, whatever is said of breaks', { inBreaks: true, days: lessons(['2026-10-01', 'holiday']) }, 'verify-first, rest-day', ['2026-10-01']],
  ])('academic, %s: %3$s', (_what, claim, found, days) => {
    const { findings } = checkPrepayment(aClaim({ category: 'math', ...claim }), aListing(), FRESH)
    const day = findings.find(({ about }) => about === 'day')
    expect([day && `${day.verdict}, ${day.because}`, day?.days]).toEqual([found, days])
    expect(of('day', claim)).toBeUndefined()
  })

  it.each<[string, Partial<Claim>, string, string[]]>([
    ['a Saturday that is worked for a holiday', { days: lessons(['2026-05-02', 'holiday'], ['2026-05-09', 'make-up-workday']) }, 'verify-first, may-clash', ['2026-05-09']],
    ['no such Saturday', { days: lessons(['2026-05-16', 'weekend']) }, 'nothing-found, fine', []],
    ['a make-up workday on which nothing is taught', { days: lessons(['2026-05-16', 'weekend'], ['2026-09-20', 'make-up-workday']) }, 'nothing-found, fine', []],
    ['Saturdays of a year that is not published', { days: lessons(['2026-12-26', 'weekend'], ['2027-01-02', 'unknown']) }, 'verify-first, unknown-day', ['2027-01-02']],
    ['months nobody told', { days: null }, 'verify-first, not-told', []],
    ['a make-up Saturday in the evening', { times: [aTime({ weekdays: [6], startsAt: '18:30' })], days: lessons(['2026-05-09', 'make-up-workday']) }, 'nothing-found, fine', []],
  ])('lessons at nine on Saturdays, with %s: %3$s', (_what, claim, found, days) => {
    const told = aClaim({ firstDay: 'weekend', times: [aTime({ weekdays: [6], startsAt: '09:00', endsAt: '11:00' })], ...claim })
    const hours = checkPrepayment(told, aListing(), FRESH).findings.find(({ about }) => about === 'school-hours')
    expect([hours && `${hours.verdict}, ${hours.because}`, hours?.days ?? []]).toEqual([found, days])
  })

  it.each<[Claim['firstDay'], readonly Partial<WeeklyTime>[], string]>([
    ['weekend', [{ weekdays: [6], startsAt: '09:00' }], 'nothing-found, fine'],
    ['holiday', [{ weekdays: [6, 7], startsAt: null }], 'nothing-found, fine'],
    ['school-day', [{ startsAt: '18:30' }], 'nothing-found, fine'],
    ['school-day', [{ weekdays: [], startsAt: '18:30' }], 'nothing-found, fine'],
    ['school-day', [{ startsAt: '18:29' }], 'verify-first, may-clash'],
    // The first lesson on a Saturday says nothing of the Wednesdays.
    ['weekend', [{ weekdays: [6, 3], startsAt: '09:00' }], 'verify-first, may-clash'],
    ['weekend', [{ weekdays: [6], startsAt: '09:00' }, { weekdays: [3], startsAt: '18:29' }], 'verify-first, may-clash'],
    ['weekend', [{ weekdays: [6], startsAt: '09:00' }, { weekdays: [3], startsAt: '18:30' }], 'nothing-found, fine'],
    ['weekend', [{ weekdays: [], startsAt: '09:00' }], 'verify-first, not-told'],
    // A Saturday that is worked for a holiday.
    ['school-day', [{ weekdays: [6], startsAt: '09:00' }], 'verify-first, may-clash'],
    ['unknown', [{ weekdays: [6], startsAt: '09:00' }], 'verify-first, not-told'],
    [null, [{ weekdays: [6], startsAt: '09:00' }], 'verify-first, not-told'],
    // A holiday class may go on when school has begun again.
    ['break', [{ weekdays: [1, 2], startsAt: '09:00' }], 'verify-first, may-clash'],
    ['school-day', [{ startsAt: null }], 'verify-first, not-told'],
    ['school-day', [], 'verify-first, not-told'],
  ])('lessons from a %s, %j, beside school hours: %s', (firstDay, told, found) => {
    const times = told.map((one) => aTime({ ...one, endsAt: '20:00' }))
    expect(of('school-hours', { firstDay, times })).toBe(found)
    expect(of('school-hours', { firstDay, times, category: 'math' })).toBe(found)
  })

  it.each([
    ['white', 'nothing-found, fine'],
    ['warning', 'verify-first, warning'],
    ['applied', 'do-not-pay, applied'],
    ['suspended', 'do-not-pay, suspended'],
    ['cancelled', 'do-not-pay, cancelled'],
    ['expired', 'do-not-pay, expired'],
    ['black', 'do-not-pay, black'],
    ['unlisted', 'do-not-pay, not-on-list'],
  ] as const)('an institution that is %s: %s', (status, found) => {
    expect(of('listing', {}, { standing: { status, since: null, reason: null, document: null } })).toBe(found)
  })

  it.each([
    ['white', ['listing fine', 'category fine', 'address fine']],
    ['warning', ['category fine', 'address fine', 'listing warning']],
    ['suspended', ['listing suspended']],
    ['black', ['listing black']],
    ['applied', ['listing applied']],
    ['expired', ['listing expired']],
  ] as const)('of one that is %s what is said of approvals is %j: who may not teach has none', (status, said) => {
    const listing = aListing({ standing: { status, since: null, reason: null, document: null } })
    const told = (claim: Partial<Claim>) =>
      checkPrepayment(aClaim(claim), listing, FRESH).findings
        .filter(({ about }) => ['listing', 'category', 'address'].includes(about))
        .map(({ about, because }) => `${about} ${because}`)
    expect(told({}).sort()).toEqual([...said].sort())
    expect(told({ category: 'math', address: 'elsewhere' })).toEqual(expect.arrayContaining(['category not-approved', 'address elsewhere']))
  })

  it('who is on no list is not to be paid', () => {
    expect(checkPrepayment(aClaim(), 'not-found', FRESH)).toMatchObject({ verdict: 'do-not-pay', offer: null })
  })

  it('a place and a subject that were not approved are not to be paid for', () => {
    expect(of('address', { address: 'elsewhere' })).toBe('do-not-pay, elsewhere')
    expect(of('address', { address: null })).toBe('verify-first, not-told')
    expect(of('address', { delivery: 'online', address: null })).toBeUndefined()
    expect(of('address', { delivery: 'online', address: 'elsewhere' })).toBe('do-not-pay, elsewhere')
    expect(of('category', { category: 'math' })).toBe('do-not-pay, not-approved')
    expect(of('category', { category: null })).toBe('verify-first, not-told')
  })

  it('without a contract there is something to do first', () => {
    expect(of('contract', { contract: 'not-seen' })).toBe('verify-first, not-seen')
    expect(of('contract', { contract: null })).toBe('verify-first, not-told')
  })
})

describe('a list too old to be trusted', () => {
  it('finds nothing and is still not green', () => {
    const { verdict, findings } = checkPrepayment(aClaim(), aListing(), STALE)
    expect(verdict).toBe('verify-first')
    expect(findings.map((one) => `${one.about} ${one.verdict}`)).toEqual([
      'listing verify-first', 'category verify-first', 'address verify-first',
      'span complies', 'amount complies', 'payee complies', 'contract complies', 'end complies', 'school-hours complies',
    ])
  })

  it('does not condemn an institution either', () => {
    const black = aListing({ standing: { status: 'black', since: '2026-04-27', reason: null, document: null } })
    expect(checkPrepayment(aClaim(), black, STALE).verdict).toBe('verify-first')
    expect(checkPrepayment(aClaim(), 'not-found', STALE).verdict).toBe('verify-first')
  })

  it('leaves the figures what they are', () => {
    expect(checkPrepayment(aClaim({ months: 6 }), aListing(), STALE).verdict).toBe('do-not-pay')
  })
})

describe('what to say instead', () => {
  const offer = (more: Partial<Claim>, listing: Listing | 'not-found' = aListing()) =>
    checkPrepayment(aClaim({ months: 6, lessons: 72, amountFen: 684_000, ...more }), listing, FRESH).offer

  it('is half of six months at the same price a lesson', () => {
    expect(offer({})).toEqual({ months: 3, lessons: 36, amountFen: 342_000 })
  })

  it('is less when a lesson is dear', () => {
    expect(offer({ amountFen: 1_440_000 })).toEqual({ months: 3, lessons: 25, amountFen: 500_000 })
  })

  it('knows no figure for academic training', () => {
    expect(offer({ category: 'math', amountFen: 1_440_000 }, aListing({ categories: ['math'] }))).toEqual({
      months: 3, lessons: 36, amountFen: 720_000,
    })
  })

  it('is the same sum when only the way of paying was wrong', () => {
    expect(offer({ months: 3, lessons: 36, amountFen: 342_000, payee: 'personal' })).toEqual({ months: 3, lessons: 36, amountFen: 342_000 })
  })

  it('is none where a figure is missing, or paying less would not help', () => {
    expect(offer({ amountFen: null })).toBeNull()
    expect(offer({ address: 'elsewhere' })).toBeNull()
    expect(offer({ amountFen: 72 * 500_001 })).toBeNull()
    expect(offer({}, 'not-found')).toBeNull()
  })
})

describe('whatever is asked', () => {
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) =>
    parts.map((part) => String(part).padStart(2, '0')).join(':'),
  )
  const anyClaim: fc.Arbitrary<Claim> = fc.record({
    category: fc.option(fc.constantFrom(...CATEGORY_CODES)),
    delivery: fc.option(fc.constantFrom('offline' as const, 'online' as const)),
    address: fc.option(fc.constantFrom('licensed' as const, 'elsewhere' as const)),
    amountFen: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
    lessons: fc.option(fc.integer({ min: 0, max: 300 })),
    months: fc.option(fc.integer({ min: 0, max: 36 })),
    payee: fc.option(fc.constantFrom(...PAYEES)),
    account: fc.option(fc.constantFrom('same' as const, 'different' as const)),
    contract: fc.option(fc.constantFrom('signed' as const, 'not-seen' as const)),
    times: fc.array(
      fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), startsAt: fc.option(clock), endsAt: fc.option(clock) }),
      { maxLength: 3 },
    ),
    firstDay: fc.option(fc.constantFrom('school-day', 'weekend', 'holiday', 'break', 'unknown')),
    days: fc.option(fc.array(fc.record({
      day: fc.integer({ min: 0, max: 400 }).map((ahead) => addDays('2026-03-01', ahead)),
      kind: fc.constantFrom('workday', 'weekend', 'holiday', 'make-up-workday', 'unknown'),
    }), { maxLength: 5 })),
    inBreaks: fc.option(fc.boolean()),
  })
  const anyListing = fc.oneof(
    fc.constant('not-found' as const),
    fc.record({
      standing: fc.record({
        status: fc.constantFrom(...STATUSES, 'expired' as const, 'unlisted' as const),
        since: fc.constant(null), reason: fc.constant(null), document: fc.constant(null),
      }),
      categories: fc.array(fc.constantFrom(...CATEGORY_CODES), { maxLength: 3 }),
      fundMode: fc.option(fc.constantFrom('bank-custody' as const, 'risk-deposit' as const)),
      knowsAccount: fc.boolean(),
    }),
  )

  it('a field left empty is never passed over', () => {
    fc.assert(
      fc.property(anyListing, fc.constantFrom('contract', 'payee', 'account', 'times', 'lessons', 'months', 'category'), (listing, field) => {
        // With a deposit no account is asked about.
        const told = aClaim({ [field]: field === 'times' ? [] : null })
        const { verdict } = checkPrepayment(told, listing, FRESH)
        expect(verdict).not.toBe('nothing-found')
      }),
    )
    expect(checkPrepayment(BLANK, aListing(), FRESH).verdict).toBe('verify-first')
  })

  it('the verdict is that of the worst finding, and an old list is never green', () => {
    fc.assert(
      fc.property(anyClaim, anyListing, (claim, listing) => {
        const now = checkPrepayment(claim, listing, FRESH)
        expect(now.verdict === 'do-not-pay').toBe(now.findings.some((one) => one.verdict === 'do-not-pay'))
        expect(now.verdict === 'nothing-found').toBe(now.findings.every((one) => one.verdict === 'nothing-found'))
        const old = checkPrepayment(claim, listing, STALE)
        expect(old.findings.some((one) => one.verdict === 'nothing-found')).toBe(false)
      }),
    )
  })

  it('what is said instead keeps every limit', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const { offer } = checkPrepayment(claim, aListing({ categories: CATEGORY_CODES }), FRESH)
        if (!offer) return
        const again = checkPrepayment({ ...claim, ...offer, payee: 'supervised-account', account: 'same', contract: 'signed' }, aListing({ categories: CATEGORY_CODES }), FRESH)
        expect(again.findings.filter((one) => one.verdict === 'do-not-pay')).toEqual([])
      }),
    )
  })
})
