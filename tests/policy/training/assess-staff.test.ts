import fc from 'fast-check'
import { assessStaff, fullTimeShare, STAFF_FINDINGS } from '../../../src/policy/training/assess-staff'
import { CATEGORY_CODES } from '../../../src/policy/training/category'
import { CERTIFICATE_KINDS, CONTRACT_KINDS, STAFF_KINDS } from '../../../src/policy/training/staff'
import type { StaffMember } from '../../../src/policy/training/staff'

const DAY = '2026-11-26'

/** A maths teacher with everything in order, unless told otherwise. */
const aTeacher = (more: Partial<StaffMember> = {}): StaffMember => ({
  kind: 'full-time',
  teaches: ['math'],
  certificate: { kind: 'teacher', validTo: null },
  contract: { kind: 'labour', fromDay: '2026-01-01', toDay: '2026-12-31' },
  ...more,
})

const found = (member: StaffMember, inService = false, day = DAY) =>
  assessStaff(member, ['math', 'sport'], { inService }, day).map(({ finding }) => finding)

describe('one person of an institution', () => {
  test('with the right certificate and a contract gives nothing to look into', () => {
    expect(found(aTeacher())).toEqual([])
  })

  test.each([
    ['academic lessons need a teacher certificate', ['math'], null, ['no-teacher-certificate']],
    ['a professional one is not enough for them', ['math'], 'professional', ['no-teacher-certificate']],
    ['other lessons need a professional certificate', ['sport'], null, ['no-professional-certificate']],
    ['a teacher certificate instead is something to ask about', ['sport'], 'teacher', ['no-professional-certificate']],
    ['other lessons with a professional one are in order', ['culture-art'], 'professional', []],
    ['who teaches both needs both', ['math', 'sport'], null, ['no-teacher-certificate', 'no-professional-certificate']],
    ['who teaches what is not known is held to all that is taught here', null, 'teacher', ['no-professional-certificate']],
    ['who does not teach needs none', [], null, []],
  ] as const)('%s', (_, teaches, kind, findings) => {
    const certificate = kind && { kind, validTo: null }
    expect(found(aTeacher({ teaches, certificate }))).toEqual(findings)
  })

  test.each([
    ['2026-11-25', ['certificate-expired']],
    ['2026-11-26', []],
    ['2026-11-27', []],
  ])('a certificate valid to %s is held against its last day', (validTo, findings) => {
    expect(found(aTeacher({ certificate: { kind: 'teacher', validTo } }))).toEqual(findings)
  })

  test.each([
    ['none', null, ['no-contract']],
    ['one that begins tomorrow', { fromDay: '2026-11-27', toDay: null }, ['no-contract']],
    ['one that begins today', { fromDay: '2026-11-26', toDay: null }, []],
    ['one that ends today', { fromDay: '2026-01-01', toDay: '2026-11-26' }, []],
    ['one that ended yesterday', { fromDay: '2026-01-01', toDay: '2026-11-25' }, ['contract-over']],
  ] as const)('of contracts, %s gives %#', (_, days, findings) => {
    for (const kind of CONTRACT_KINDS) {
      expect(found(aTeacher({ contract: days && { kind, ...days } }))).toEqual(findings)
    }
  })

  test('a match with the in-service teachers comes first and cites the plan, for academic lessons also the order', () => {
    const [academic] = assessStaff(aTeacher({ contract: null }), [], { inService: true }, DAY)
    expect(academic).toMatchObject({ finding: 'in-service-teacher', recommendation: 'check-and-decide' })
    expect(academic?.bases.map(({ id }) => id)).toEqual(['plan-11-in-service', 'order-53-16'])
    const certificate = { kind: 'professional', validTo: null } as const
    const [other] = assessStaff(aTeacher({ teaches: ['sport'], certificate }), [], { inService: true }, DAY)
    expect(other?.bases.map(({ id }) => id)).toEqual(['plan-11-in-service'])
  })

  test('whatever is found has a basis and asks an officer to look; nothing is revoked', () => {
    const anyMember: fc.Arbitrary<StaffMember> = fc.record({
      kind: fc.constantFrom(...STAFF_KINDS),
      teaches: fc.option(fc.uniqueArray(fc.constantFrom(...CATEGORY_CODES), { maxLength: 3 })),
      certificate: fc.option(
        fc.record({ kind: fc.constantFrom(...CERTIFICATE_KINDS), validTo: fc.constantFrom(null, '2026-11-25', DAY) }),
      ),
      contract: fc.option(
        fc.record({
          kind: fc.constantFrom(...CONTRACT_KINDS),
          fromDay: fc.constantFrom('2026-01-01', '2026-11-27'),
          toDay: fc.constantFrom(null, '2026-11-25', '2027-01-01'),
        }),
      ),
    })
    fc.assert(
      fc.property(anyMember, fc.boolean(), (member, inService) => {
        const findings = assessStaff(member, ['math'], { inService }, DAY)
        expect(findings.some(({ finding }) => finding === 'in-service-teacher')).toBe(inService)
        for (const { finding, recommendation, bases } of findings) {
          expect(STAFF_FINDINGS).toContain(finding)
          expect(['check-and-decide', 'ask-for-certificate', 'ask-for-contract']).toContain(recommendation)
          expect(bases.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('the share of full-time teachers', () => {
  const of = (...kinds: (readonly [StaffMember['kind'], StaffMember['teaches']])[]) =>
    fullTimeShare(kinds.map(([kind, teaches]) => ({ kind, teaches })))
  const full = ['full-time', ['math']] as const
  const part = ['part-time', ['math']] as const
  const desk = ['full-time', []] as const

  test.each([
    ['nobody', [], null, 'nobody'],
    ['one of three', [full, part, part], 100 / 3, 'below'],
    ['just half', [full, part], 50, 'as-a-rule'],
    ['two of three', [full, full, part], 200 / 3, 'as-a-rule'],
    ['a full-time person at the desk, who does not teach', [desk, full, part], 100 / 3, 'below'],
    ['somebody who teaches what is not known', [['full-time', null], part], 50, 'as-a-rule'],
  ] as const)('of %s', (_, staff, percent, verdict) => {
    const share = of(...staff)
    expect(share.verdict).toBe(verdict)
    expect(share.all).toBe(staff.length)
    if (percent === null) expect(share.percent).toBeNull()
    else expect(share.percent).toBeCloseTo(percent)
  })
})
