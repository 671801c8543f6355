import { stateOfDay } from '../../../../src/policy/after-school/leaving/state-of-child'
import { checkOffering } from '../../../../src/policy/after-school/plan/check-offering'
import { checkPlan } from '../../../../src/policy/after-school/plan/check-plan'
import { officeExceptions } from '../../../../src/policy/after-school/record/office-exceptions'
import { aMark } from '../leaving/a-mark'
import { aContext, anOffering, aPlan, DISTRICT } from '../plan/a-plan'

const group = (more: Partial<ReturnType<typeof anOffering>> = {}, enrolled = 30, leaderIsAway = false) => ({
  offering: anOffering(more), enrolled, leaderIsAway,
})
const yesterday = (...kinds: ('present' | 'not-here' | 'handed-over')[]) =>
  stateOfDay(kinds.map((_, index) => index + 1), kinds.map((kind, index) => aMark({ kind, childId: index + 1, deviceSeq: index + 1 }))).children

describe('what a school\'s office has to see to', () => {
  test('is nothing when all is in order', () => {
    expect(officeExceptions(yesterday('handed-over'), [group()], checkPlan(aPlan(), ['primary'], DISTRICT).findings)).toEqual([])
  })

  test('is first a child nobody accounted for, then groups, then the plan', () => {
    const { findings } = checkPlan(aPlan({ takingPart: 'required' }), ['primary'], { endOfWork: null })
    const list = officeExceptions(yesterday('present', 'handed-over', 'not-here'), [group({}, 31), group({ offeringId: 2 }, 3, true)], findings)
    expect(list).toMatchObject([
      { exception: 'unaccounted', childId: 3 },
      { exception: 'unaccounted', childId: 1 },
      { exception: 'under-staffed', offeringId: 2 },
      { exception: 'over-capacity', offeringId: 1, enrolled: 31, capacity: 30 },
      { exception: 'plan-breaks-rule', finding: { finding: 'not-voluntary' } },
    ])
    expect(list).toHaveLength(5)
  })

  test.each([
    [29, 0],
    [30, 0],
    [31, 1],
  ])('%i in a group of 30 is %i exceptions', (enrolled, count) => {
    expect(officeExceptions([], [group({}, enrolled)], [])).toHaveLength(count)
  })

  test('is also what has come to break a rule in an offering, and no question about one', () => {
    const [refused] = checkOffering(anOffering({ subjectKind: 'academic-lesson' }), aContext()).findings
    const [asked] = checkOffering(anOffering({ leader: null }), aContext()).findings
    if (!refused || !asked) throw new Error('nothing was found')
    const list = officeExceptions([], [], [], [{ offeringId: 1, findings: [refused] }, { offeringId: 2, findings: [asked] }])
    expect(list).toEqual([{ exception: 'offering-breaks-rule', offeringId: 1, finding: refused }])
  })

  test('guidance for everybody is never over its capacity, and a group that has no leader needs one', () => {
    expect(officeExceptions([], [group({ admission: 'everybody' }, 99)], [])).toEqual([])
    expect(officeExceptions([], [group({ leader: null })], [])).toEqual([{ exception: 'under-staffed', offeringId: 1 }])
  })

  test('guidance for everybody needs nobody named, because each class has its own teacher, but somebody in the stead of one who is away', () => {
    const guidance = { admission: 'everybody', leader: null } as const
    expect(officeExceptions([], [group(guidance)], [])).toEqual([])
    expect(officeExceptions([], [group(guidance, 30, true)], [])).toEqual([{ exception: 'under-staffed', offeringId: 1 }])
  })
})
