import { nextBatch, nothingKept, withAct, withAnswer, withNotTaken, withSeen, withUndo } from '../../../../src/miniprogram/stores/marks/kept-marks'
import type { KeptMarks, Line, RollKey } from '../../../../src/miniprogram/stores/marks/kept-marks'
import { aLine, anAnswer, AT_THE_DOOR, ids, inState, OTHER_ROLL, ROLL } from './a-roll'

const newId = ids()
const tap = (kept: KeptMarks, lines: Line[], roll: RollKey = ROLL) => withAct(kept, { roll, kind: 'present', to: null, lines }, AT_THE_DOOR, newId)
const idsOf = ({ waiting }: KeptMarks) => waiting.map(({ mark }) => mark.markId)
const empty = nothingKept('phone-of-a-test')

it('counts up on one phone over all its rolls, so that its marks keep their order whatever its clock does', () => {
  const kept = tap(tap(tap(empty, [aLine(1), aLine(2)]), [aLine(3)], OTHER_ROLL), [aLine(1)])
  expect(kept.waiting.map(({ mark }) => mark.deviceSeq)).toEqual([1, 2, 3, 4])
  expect(new Set(idsOf(kept)).size).toBe(4)
})

it('sends the marks of one roll at a time, in the order of the taps', () => {
  const kept = tap(tap(tap(empty, [aLine(1)]), [aLine(2)], OTHER_ROLL), [aLine(3)])
  expect(nextBatch(kept)?.marks.map(({ childId }) => childId)).toEqual([1])
  const after = withAnswer(kept, anAnswer({ taken: [idsOf(kept)[0] ?? ''] }))
  expect(nextBatch(after)).toMatchObject({ offeringId: OTHER_ROLL.offeringId, device: 'phone-of-a-test' })
  expect(nextBatch(empty)).toBeNull()
})

it('sends no more at once than the API takes', () => {
  const many = Array.from({ length: 205 }, (_, n) => aLine(n + 1))
  expect(nextBatch(tap(empty, many))?.marks).toHaveLength(200)
})

it('keeps waiting what was not answered for, and drops what came before, was taken or came late', () => {
  const kept = tap(empty, [aLine(1), aLine(2), aLine(3), aLine(4)])
  const [a = '', b = '', c = ''] = idsOf(kept)
  const after = withAnswer(kept, anAnswer({ taken: [a], known: [b], late: [c] }))
  expect(after.waiting.map(({ mark }) => mark.childId)).toEqual([4])
})

it('keeps a refused mark with its reason until somebody has seen it, and lets it be taken back no more', () => {
  const kept = tap(empty, [aLine(1), aLine(2)])
  const [a = '', b = ''] = idsOf(kept)
  const after = withAnswer(kept, anAnswer({ taken: [b], refused: [{ markId: a, why: 'not-authorised' }] }))
  expect(after.notTaken).toMatchObject([{ childName: '示例孩子 1', why: 'not-authorised' }])
  expect(after.acts[0]?.marks.map(({ childId }) => childId)).toEqual([2])
  expect(withSeen(after, a).notTaken).toEqual([])
})

it('takes a tap back by a mark for each it made, also where they are not sent yet', () => {
  const kept = tap(empty, [aLine(1), aLine(2)])
  const undone = withUndo(kept, kept.acts[0]?.actId ?? '', AT_THE_DOOR, newId)
  expect(undone.waiting.map(({ mark }) => [mark.kind, mark.undoes])).toEqual([
    ['present', null], ['present', null], ['undo', idsOf(kept)[0]], ['undo', idsOf(kept)[1]],
  ])
  expect(undone.waiting[2]?.restores).toEqual(inState('expected'))
  expect(undone.acts).toEqual([])
  expect(withUndo(undone, 'no-such-act', AT_THE_DOOR, newId)).toBe(undone)
})

it('sends an undo after the mark it undoes was answered for, and not at all when that was refused', () => {
  const kept = tap(empty, [aLine(1)])
  const undone = withUndo(kept, kept.acts[0]?.actId ?? '', AT_THE_DOOR, newId)
  expect(nextBatch(undone)?.marks.map(({ kind }) => kind)).toEqual(['present'])
  const [marked = ''] = idsOf(undone)
  expect(nextBatch(withAnswer(undone, anAnswer({ taken: [marked] })))?.marks.map(({ kind }) => kind)).toEqual(['undo'])
  expect(withAnswer(undone, anAnswer({ refused: [{ markId: marked, why: 'not-on-roll' }] })).waiting).toEqual([])
})

it('remembers that the family had named somebody else, though the mark was taken', () => {
  const kept = tap(empty, [aLine(1, { kind: 'handed-over', personId: 2 })])
  const [a = ''] = idsOf(kept)
  const after = withAnswer(kept, anAnswer({ taken: [a], asks: [{ markId: a, fault: 'somebody-else' }] }))
  expect(after.asked).toMatchObject([{ childName: '示例孩子 1' }])
  expect(withSeen(after, a).asked).toEqual([])
})

it('keeps every mark of a roll that the API would not take at all', () => {
  const kept = tap(tap(empty, [aLine(1), aLine(2)]), [aLine(3)], OTHER_ROLL)
  const after = withNotTaken(kept, idsOf(kept).slice(0, 2), 'not-allowed')
  expect(after.notTaken.map(({ childName, why }) => [childName, why])).toEqual([['示例孩子 1', 'not-allowed'], ['示例孩子 2', 'not-allowed']])
  expect(after.waiting).toHaveLength(1)
})
