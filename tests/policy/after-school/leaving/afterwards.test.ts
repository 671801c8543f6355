import fc from 'fast-check'
import { AFTERWARDS_DAYS, checkAfterwards, notedAfterwards, noteUntil } from '../../../../src/policy/after-school/leaving/afterwards'
import { CHILD_STATES, ENDINGS } from '../../../../src/policy/after-school/leaving/child-day'
import { canClose } from '../../../../src/policy/after-school/leaving/close-day'
import type { Mark } from '../../../../src/policy/after-school/leaving/mark'
import { stateOfChild, stateOfDay } from '../../../../src/policy/after-school/leaving/state-of-child'
import { addDays, instantAt } from '../../../../src/policy/calendar/day'
import { aMark, anyMarks, at, DAY, inARow, usually } from './a-mark'

const NEXT = addDays(DAY, 1)
/** As noted at eight on the next morning, from the office's phone. */
const later = (more: Partial<Mark> = {}): Mark => aMark({ device: 'z', at: instantAt(NEXT, '08:00'), kind: 'handed-over', personId: 7, ...more })
const stateAfter = (...marks: Mark[]) => stateOfChild(1, marks)

/** Any marks, each made one to fourteen days after its day; ids of the day may come again, and undos name either. */
const anyLater = fc.tuple(anyMarks, fc.infiniteStream(fc.integer({ min: 1, max: AFTERWARDS_DAYS })), fc.infiniteStream(fc.boolean())).map(([marks, days, own]) =>
  marks.map((mark) => {
    const isOwn = own.next().value === true
    const markId = isOwn ? mark.markId : `l-${mark.markId}`
    const undoes = mark.undoes !== null && own.next().value === true ? `l-${mark.undoes}` : mark.undoes
    return { ...mark, markId, undoes, at: new Date(mark.at.getTime() + (days.next().value ?? 1) * 86_400_000) }
  }),
)

describe('what is noted afterwards', () => {
  test('is known by its clock: from midnight on, and not a second before', () => {
    expect(notedAfterwards({ day: DAY, at: at('23:59') })).toBeNull()
    expect(notedAfterwards({ day: DAY, at: instantAt(NEXT, '00:00') })).toBe(NEXT)
  })

  test.each([
    [DAY, null], [NEXT, '2026-12-08'], ['2026-12-08', '2026-12-08'], ['2026-12-09', null],
  ] as const)('may be noted for fourteen days after the day: on %s until %s', (today, until) => {
    expect(noteUntil(DAY, today)).toBe(until)
  })

  test('settles a child whom nobody accounted for, and the day can be closed', () => {
    for (const kind of ['present', 'in-session', 'not-here', 'to-delayed-care'] as const) {
      const child = stateAfter(aMark({ kind }), later())
      expect(child).toMatchObject({ state: 'handed-over', since: { at: instantAt(NEXT, '08:00') }, conflicts: [] })
      expect(canClose([child]).verdict).toBe('can-close')
    }
    expect(stateAfter(later({ kind: 'absent', personId: null })).state).toBe('absent')
  })

  test('takes nothing back that was noted on the day: the first ending stands, and the contradiction is shown', () => {
    const handed = aMark({ kind: 'handed-over', personId: 8 })
    expect(stateAfter(handed, later())).toMatchObject({ state: 'handed-over', since: { personId: 8 }, conflicts: [{ conflict: 'two-endings' }] })
    const undo = later({ kind: 'undo', undoes: handed.markId, personId: null })
    expect(stateAfter(handed, undo)).toMatchObject({ state: 'handed-over', conflicts: [{ conflict: 'not-afterwards', earlier: handed, later: undo }] })
    const seen = later({ kind: 'present', personId: null })
    expect(stateAfter(aMark({ kind: 'absent', reason: '发热' }), seen)).toMatchObject({ state: 'absent', conflicts: [{ conflict: 'not-afterwards' }] })
  })

  test('says that a child did not come though a roll had called it, with the contradiction beside it', () => {
    const child = stateAfter(aMark({ kind: 'present' }), later({ kind: 'absent', personId: null }))
    expect(child).toMatchObject({ state: 'absent', conflicts: [{ conflict: 'absent-after-seen' }] })
  })

  test('is itself taken back, and noted anew', () => {
    const wrong = later({ personId: 8 })
    const undo = later({ kind: 'undo', undoes: wrong.markId, deviceSeq: 2, personId: null })
    const right = later({ deviceSeq: 3 })
    expect(stateAfter(aMark({ kind: 'not-here' }), wrong, undo).state).toBe('unaccounted')
    expect(stateAfter(aMark({ kind: 'not-here' }), wrong, undo, right)).toMatchObject({ state: 'handed-over', since: right, conflicts: [] })
  })

  test('comes after everything of the day, also what a phone of the day brings in late', () => {
    const [first, last] = inARow({ kind: 'present' }, { kind: 'not-here' })
    expect(stateAfter(later({ device: 'a', deviceSeq: 1, markId: 'later' }), ...[last, first].filter((mark) => mark !== undefined)).state).toBe('handed-over')
  })

  test('never leaves a child in two states or none, and never overwrites an ending of the day without a word', () => {
    fc.assert(
      fc.property(anyMarks, anyLater, (marks, afterwards) => {
        const all = [...marks, ...afterwards]
        const { children, counts } = stateOfDay([1, 2], all)
        expect(stateOfDay([2, 1], [...all].reverse()).children.map(({ state }) => state).reverse()).toEqual(children.map(({ state }) => state))
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2)
        for (const child of children) {
          expect(CHILD_STATES).toContain(child.state)
          const ofDay = stateOfChild(child.childId, marks)
          const changed = child.state !== ofDay.state || child.since !== ofDay.since
          if (ENDINGS.includes(ofDay.state) && changed) expect(child.conflicts.length).toBeGreaterThan(ofDay.conflicts.length)
          // Whatever is noted afterwards, it makes nobody be at school again.
          if (changed && child.since && notedAfterwards(child.since)) expect(ENDINGS).toContain(child.state)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('whoever notes something afterwards', () => {
  const AUTHORISED = { guardianIds: [7, 8], collectors: [] }
  const check = (mark: Partial<Mark>, undone?: Mark) => checkAfterwards(later({ personId: null, ...mark }), usually(), AUTHORISED, undone)

  test.each([
    ['whoever was to come', { personId: 7 }, 'fine', null],
    ['somebody else of the list, without being asked', { personId: 8 }, 'fine', null],
    ['somebody who is not on it', { personId: 9, reason: '邻居接的' }, 'refused', 'not-authorised'],
    ['nobody of it and no words', {}, 'refused', 'nobody-named'],
    ['nobody of it, with what the family said', { reason: '邻居接的，家长知道' }, 'fine', null],
    ['a way home nobody had agreed to', { kind: 'left-alone' }, 'refused', 'not-agreed-to-walk'],
    ['that way with words', { kind: 'left-alone', reason: '自己走回家，家长 18:30 见到' }, 'fine', null],
    ['a bus nobody had agreed to', { kind: 'on-bus' }, 'refused', 'no-bus-agreed'],
    ['that it did not come', { kind: 'absent' }, 'fine', null],
  ] as const)('names %s', (_, mark, verdict, fault) => {
    expect(check(mark)).toEqual({ verdict, fault })
  })

  test.each(['present', 'in-session', 'not-here', 'to-delayed-care'] as const)('cannot say %s of a day that is over', (kind) => {
    expect(check({ kind, reason: '补' })).toEqual({ verdict: 'refused', fault: 'not-afterwards' })
  })

  test('takes back what was noted afterwards, and nothing of the day itself', () => {
    expect(check({ kind: 'undo', undoes: 'x' }, later())).toMatchObject({ verdict: 'fine' })
    expect(check({ kind: 'undo', undoes: 'x' }, aMark())).toMatchObject({ fault: 'not-afterwards' })
    expect(check({ kind: 'undo', undoes: 'x' })).toMatchObject({ fault: 'not-afterwards' })
  })
})
