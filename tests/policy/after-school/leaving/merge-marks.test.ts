import fc from 'fast-check'
import { CHILD_STATES } from '../../../../src/policy/after-school/leaving/child-day'
import { mergeMarks } from '../../../../src/policy/after-school/leaving/merge-marks'
import { stateOfDay } from '../../../../src/policy/after-school/leaving/state-of-child'
import { aMark, anyMarks, at } from './a-mark'

const CHILDREN = [1, 2]

describe('marks of several phones', () => {
  test('come to the same in any order, as often as they come, in any portions', () => {
    const portions = fc.record({ marks: anyMarks, orders: fc.array(fc.nat(), { maxLength: 40 }), cut: fc.nat(14) })
    fc.assert(
      fc.property(portions, ({ marks, orders, cut }) => {
        const all = mergeMarks(marks)
        // Any permutation with repetitions that leaves nothing out.
        const again = [...orders.map((index) => marks[index % Math.max(1, marks.length)]).filter((mark) => mark !== undefined), ...marks].reverse()
        expect(mergeMarks(again)).toEqual(all)
        const [a, b] = [marks.slice(0, cut), marks.slice(cut)]
        expect(mergeMarks(mergeMarks(a), mergeMarks(b))).toEqual(all)
        expect(mergeMarks(b, a)).toEqual(all)
        expect(mergeMarks(all, all)).toEqual(all)
        expect(stateOfDay(CHILDREN, again.reverse()).children).toEqual(stateOfDay(CHILDREN, all).children)
      }),
      { numRuns: 500 },
    )
  })

  test('merge alike however three phones are bracketed', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (a, b, c) => {
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)))
      }),
    )
  })

  test('are never lost: each is in the merged list', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const merged = mergeMarks(a, b)
        for (const mark of [...a, ...b]) expect(merged).toContainEqual(mark)
      }),
    )
  })

  test('leave no child in two states or none, whatever part of them has arrived', () => {
    fc.assert(
      fc.property(anyMarks, fc.infiniteStream(fc.boolean()), (marks, arrived) => {
        const part = marks.filter(() => arrived.next().value === true)
        for (const known of [marks, part, []]) {
          const { children, counts } = stateOfDay(CHILDREN, known)
          expect(children.map(({ childId }) => childId)).toEqual(CHILDREN)
          for (const { state } of children) expect(CHILD_STATES).toContain(state)
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(CHILDREN.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('that contradict are shown once each, and with the last word a child seen after it left is unaccounted', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom('present', 'in-session', 'to-delayed-care'), (marks, kind) => {
        for (const { conflicts } of stateOfDay(CHILDREN, marks).children) {
          const texts = conflicts.map((each) => JSON.stringify(each))
          expect(new Set(texts).size).toBe(texts.length)
        }
        const before = stateOfDay([1], marks).children[0]?.state ?? 'expected'
        const last = aMark({ markId: 'last', device: 'z', kind, at: at('23:00') })
        const after = stateOfDay([1], [...marks, last]).children[0]?.state
        const hadLeft = before === 'handed-over' || before === 'left-alone' || before === 'on-bus'
        if (hadLeft) expect(after).toBe('unaccounted')
        else expect(['present', 'in-session', 'delayed-care']).toContain(after)
      }),
    )
  })
})
