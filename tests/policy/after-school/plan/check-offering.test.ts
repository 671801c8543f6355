import { checkOffering } from '../../../../src/policy/after-school/plan/check-offering'
import type { OfferingContext } from '../../../../src/policy/after-school/plan/check-offering'
import type { Leader } from '../../../../src/policy/after-school/plan/leader'
import type { Offering } from '../../../../src/policy/after-school/plan/offering'
import { aContext, aLeader, anOffering, TERM, weekHours } from './a-plan'

const check = (more: Partial<Offering>, context: Partial<OfferingContext> = {}) =>
  checkOffering(anOffering(more), aContext(context))
const found = (more: Partial<Offering>, context: Partial<OfferingContext> = {}) =>
  check(more, context).findings.map(({ finding }) => finding)

describe('what may be offered', () => {
  test('basketball with a teacher of the school is fine', () => {
    expect(check({})).toEqual({ verdict: 'fine', findings: [] })
  })

  test('an academic lesson is refused, whatever it is called', () => {
    expect(check({ subjectKind: 'academic-lesson', name: '快乐时光' })).toMatchObject({
      verdict: 'refused',
      findings: [{ finding: 'academic-lesson', clause: { id: 'notice-26-no-lessons' } }],
    })
  })

  test('what only sounds like lessons is asked about and not refused', () => {
    expect(check({ name: '数学游戏' })).toMatchObject({ verdict: 'to-ask', findings: [{ finding: 'sounds-academic', words: ['数学'] }] })
  })
})

describe('who may lead', () => {
  const certificate = (validTo: string | null): Leader['certificate'] => ({ kind: 'professional', validTo })
  test.each([
    ['in-service', null, 'fine'],
    ['volunteer', null, 'fine'],
    ['retired', null, 'to-ask'],
    ['professional', null, 'refused'],
    ['professional', certificate(null), 'fine'],
    ['professional', certificate(TERM.endsOn), 'fine'],
    ['professional', certificate('2027-01-29'), 'to-ask'],
    ['professional', certificate(TERM.startsOn), 'to-ask'],
    ['professional', certificate('2026-08-31'), 'refused'],
    ['retired', certificate('2026-08-31'), 'to-ask'],
  ] as const)('%s with %j is %s', (staffKind, held, verdict) => {
    expect(check({ leader: aLeader({ staffKind, certificate: held }) }).verdict).toBe(verdict)
  })

  test('an offering without anybody is to be asked about', () => {
    expect(check({ leader: null })).toMatchObject({ verdict: 'to-ask', findings: [{ finding: 'no-leader' }] })
  })
})

describe('rooms and people', () => {
  const other = (more: Partial<Offering>) => anOffering({ offeringId: 2, leader: aLeader({ leaderId: 2 }), place: '美术室', ...more })
  test.each([
    ['another room, another person', {}, []],
    ['the same room', { place: ' 操场 ' }, ['place-taken']],
    ['the same person', { leader: aLeader() }, ['leader-taken']],
    ['both', { place: '操场', leader: aLeader() }, ['place-taken', 'leader-taken']],
    ['a room of the same name outside the school', { venue: 'outside', place: '操场' }, []],
    ['the same room on another day', { place: '操场', weekday: 3 }, []],
    ['the same room until it begins', { place: '操场', startsAt: '16:00', endsAt: '17:00' }, []],
    ['the same room a minute longer', { place: '操场', startsAt: '16:00', endsAt: '17:01' }, ['place-taken']],
    ['nobody leading either', { leader: null }, []],
  ] as const)('%s at the same time', (_, more, names) => {
    expect(found({}, { others: [other(more)] })).toEqual(names)
  })

  test('two without a leader do not share one', () => {
    expect(found({ leader: null }, { others: [other({ leader: null })] })).toEqual(['no-leader'])
  })

  test('it does not clash with itself as it stands', () => {
    expect(found({ capacity: 20 }, { others: [anOffering()] })).toEqual([])
  })

  test('guidance in each own classroom clashes only for the same grades', () => {
    const guidance = { admission: 'everybody', place: '各班教室', subjectKind: 'homework-guidance' } as const
    const upper = other({ ...guidance, fromGrade: 4, toGrade: 6 })
    expect(found({ ...guidance, fromGrade: 1, toGrade: 3 }, { others: [upper] })).toEqual([])
    expect(found({ ...guidance, fromGrade: 1, toGrade: 4 }, { others: [upper] })).toEqual(['place-taken'])
    const sixth = other({ ...guidance, fromGrade: 6, toGrade: 6 })
    expect(found({ ...guidance, fromGrade: 6, toGrade: 6 }, { others: [sixth] })).toEqual(['place-taken'])
    expect(found({ ...guidance, admission: 'draw', fromGrade: 1, toGrade: 3 }, { others: [upper] })).toEqual(['place-taken'])
  })
})

describe('places, grades and hours', () => {
  test.each([
    [2, []],
    [3, []],
    [1, ['capacity-below-enrolled']],
    [0, ['no-capacity']],
    [-1, ['no-capacity']],
    [2.5, ['no-capacity']],
  ])('capacity %d with two enrolled', (capacity, names) => {
    expect(found({ capacity }, { enrolledGrades: [3, 4] })).toEqual(names)
  })

  test.each([
    [3, 6, [3, 6], []],
    [4, 4, [4], []],
    [3, 5, [3, 6], ['grade-outside']],
    [4, 6, [3], ['grade-outside']],
    [6, 3, [], ['grades-upside-down']],
    [7, 9, [], ['grade-outside']],
  ] as const)('grades %i-%i with %j enrolled', (fromGrade, toGrade, enrolledGrades, names) => {
    expect(found({ fromGrade, toGrade }, { enrolledGrades })).toEqual(names)
  })

  test('evening study takes no primary grade', () => {
    const evening = { serviceKind: 'evening-study', startsAt: '19:00', endsAt: '20:00', weekday: 2 } as const
    const context = { hours: weekHours({ kind: 'evening-study', startsAt: '19:00', endsAt: '20:00' }), schoolGrades: [6, 7, 8, 9] } as const
    expect(found({ ...evening, fromGrade: 7, toGrade: 9 }, context)).toEqual([])
    expect(found({ ...evening, fromGrade: 6, toGrade: 9 }, context)).toEqual(['grade-outside'])
  })

  test.each([
    ['16:00', '18:00', []],
    ['15:59', '17:00', ['outside-hours']],
    ['17:00', '18:01', ['outside-hours']],
    ['18:00', '17:00', ['hours-upside-down']],
    ['17:00', '17:00', ['hours-upside-down']],
    ['17:00', '24:00', ['hours-upside-down']],
  ])('from %s until %s in a plan of 16:00-18:00', (startsAt, endsAt, names) => {
    expect(found({ startsAt, endsAt })).toEqual(names)
  })

  test('hours of another weekday or kind are no hours for it', () => {
    expect(found({}, { hours: weekHours().filter(({ weekday }) => weekday !== 2) })).toEqual(['outside-hours'])
    expect(found({}, { hours: weekHours({ kind: 'delayed-care' }) })).toEqual(['outside-hours'])
  })
})

describe('third parties', () => {
  const brought = { institutionId: 5, itemName: '国画', feeFen: 300 }
  test.each([
    [[{ ...brought, active: true }], []],
    [[], ['not-approved']],
    [[{ ...brought, active: false }], ['not-approved']],
    [[{ ...brought, itemName: '书法', active: true }], ['not-approved']],
    [[{ ...brought, institutionId: 6, active: true }], ['not-approved']],
    [[{ ...brought, feeFen: 299, active: true }], ['fee-differs']],
  ])('with the list %j', (approved, names) => {
    expect(found({ thirdParty: brought }, { approved })).toEqual(names)
  })
})
