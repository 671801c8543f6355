import { CHILD_STATES } from '../../../../src/policy/after-school/leaving/child-day'
import type { Mark } from '../../../../src/policy/after-school/leaving/mark'
import { stateOfChild, stateOfDay } from '../../../../src/policy/after-school/leaving/state-of-child'
import { aMark, at, inARow } from './a-mark'

type Step = Mark['kind']
const row = (...kinds: Step[]) => stateOfChild(1, inARow(...kinds.map((kind) => ({ kind }))))

describe('where a child is', () => {
  test.each<[Step[], string]>([
    [[], 'expected'],
    [['present'], 'present'],
    [['absent'], 'absent'],
    [['present', 'in-session'], 'in-session'],
    [['present', 'in-session', 'present'], 'in-session'],
    [['present', 'to-delayed-care', 'present'], 'delayed-care'],
    [['present', 'in-session', 'to-delayed-care', 'handed-over'], 'handed-over'],
    [['present', 'left-alone'], 'left-alone'],
    [['present', 'on-bus'], 'on-bus'],
    [['handed-over'], 'handed-over'],
    [['handed-over', 'handed-over'], 'handed-over'],
    [['not-here'], 'unaccounted'],
    [['not-here', 'present'], 'present'],
    [['not-here', 'absent'], 'absent'],
    [['not-here', 'handed-over'], 'handed-over'],
    [['present', 'not-here'], 'unaccounted'],
    [['present', 'not-here', 'in-session'], 'in-session'],
    [['absent', 'not-here'], 'absent'],
    [['absent', 'present'], 'present'],
    [['handed-over', 'not-here'], 'handed-over'],
  ])('after %j it is %s, and nothing contradicts', (kinds, state) => {
    expect(row(...kinds)).toMatchObject({ state, conflicts: [] })
  })

  test.each<[Step[], string, string]>([
    [['present', 'absent'], 'unaccounted', 'absent-after-seen'],
    [['absent', 'handed-over'], 'handed-over', 'left-though-absent'],
    [['handed-over', 'left-alone'], 'handed-over', 'two-endings'],
    [['left-alone', 'absent'], 'left-alone', 'two-endings'],
    [['handed-over', 'present'], 'unaccounted', 'seen-after-leaving'],
    [['on-bus', 'in-session'], 'unaccounted', 'seen-after-leaving'],
    [['left-alone', 'to-delayed-care'], 'unaccounted', 'seen-after-leaving'],
  ])('after %j it is %s, and %s is shown', (kinds, state, conflict) => {
    const child = row(...kinds)
    expect(child.state).toBe(state)
    expect(child.conflicts).toMatchObject([{ conflict, earlier: { kind: kinds.at(-2) }, later: { kind: kinds.at(-1) } }])
  })

  test('a child that was seen stays unaccounted however often it is called absent, until somebody has it', () => {
    expect(row('present', 'absent', 'absent').state).toBe('unaccounted')
    expect(row('present', 'absent', 'absent', 'handed-over').state).toBe('handed-over')
  })

  test('handed over to two people is two endings, to one twice is one', () => {
    const handed = (...personIds: number[]) => stateOfChild(1, inARow(...personIds.map((personId) => ({ kind: 'handed-over' as const, personId }))))
    expect(handed(7, 7).conflicts).toEqual([])
    expect(handed(7, 8)).toMatchObject({ since: { personId: 7 }, conflicts: [{ conflict: 'two-endings' }] })
  })

  test('a mark that is undone counts for nothing, wherever the undo comes', () => {
    const marks = [aMark({ deviceSeq: 1 }), aMark({ deviceSeq: 2, kind: 'handed-over' })]
    const undo = aMark({ markId: 'u', deviceSeq: 3, kind: 'undo', undoes: 'a-2', at: at('17:05') })
    expect(stateOfChild(1, [...marks, undo])).toMatchObject({ state: 'present', conflicts: [] })
    expect(stateOfChild(1, [undo, ...marks])).toMatchObject({ state: 'present', conflicts: [] })
    expect(stateOfChild(1, [...marks, { ...undo, device: 'b', at: at('06:00') }])).toMatchObject({ state: 'present', conflicts: [] })
  })

  test('undoing settles a contradiction', () => {
    const [present, handed, seen] = inARow({}, { kind: 'handed-over' }, { kind: 'in-session' })
    if (!present || !handed || !seen) throw new Error('three marks')
    const undo = aMark({ markId: 'u', deviceSeq: 4, kind: 'undo', undoes: handed.markId, at: at('17:05') })
    expect(stateOfChild(1, [present, handed, seen, undo])).toMatchObject({ state: 'in-session', conflicts: [] })
  })

  test('an undo of nothing, of an undo or of another child\'s mark is shown and changes nothing', () => {
    const undo = (undoes: string, more: Partial<Mark> = {}) => aMark({ markId: `u-${undoes}`, deviceSeq: 9, kind: 'undo', undoes, ...more })
    const shown = { state: 'present', conflicts: [{ conflict: 'undo-of-nothing' }] }
    expect(stateOfChild(1, [aMark(), undo('never')])).toMatchObject(shown)
    expect(stateOfChild(1, [aMark(), aMark({ markId: 'other', childId: 2 }), undo('other')])).toMatchObject(shown)
    const both = stateOfChild(1, [aMark(), undo('a-1'), undo('u-a-1', { deviceSeq: 10 })])
    expect(both).toMatchObject({ state: 'expected', conflicts: [{ conflict: 'undo-of-nothing' }] })
  })

  test('a phone\'s own marks keep their order though its clock was set back', () => {
    // The ids are in no order, as those a phone makes up.
    const marks = [
      aMark({ markId: 'z', kind: 'present', at: at('17:30') }),
      aMark({ markId: 'y', deviceSeq: 2, kind: 'handed-over', at: at('16:00') }),
    ]
    expect(stateOfChild(1, marks)).toMatchObject({ state: 'handed-over', conflicts: [] })
    expect(stateOfChild(1, [...marks].reverse())).toMatchObject({ state: 'handed-over', conflicts: [] })
  })

  test('two marks with one id are shown, and the same of them stands whichever comes first', () => {
    const marks = [aMark({ markId: 'x' }), aMark({ markId: 'x', kind: 'handed-over' })]
    expect(stateOfChild(1, marks)).toEqual(stateOfChild(1, [...marks].reverse()))
    expect(stateOfChild(1, marks).conflicts).toMatchObject([{ conflict: 'same-id' }])
  })
})

describe('a day of children', () => {
  test('each child has one state, and the counts add up', () => {
    const { children, counts, strangers } = stateOfDay([1, 2, 3], [aMark(), aMark({ childId: 2, kind: 'absent', deviceSeq: 2 })])
    expect(children.map(({ childId, state }) => [childId, state])).toEqual([[1, 'present'], [2, 'absent'], [3, 'expected']])
    expect(counts).toEqual({ present: 1, absent: 1, expected: 1 })
    expect(strangers).toEqual([])
    expect(Object.keys(counts).every((state) => CHILD_STATES.some((known) => known === state))).toBe(true)
  })

  test('a mark for a child who is not among them is not lost', () => {
    const stranger = aMark({ childId: 9 })
    expect(stateOfDay([1], [stranger]).strangers).toEqual([stranger])
  })

  test('a child named twice is one', () => {
    expect(stateOfDay([1, 1], []).children).toHaveLength(1)
  })
})
