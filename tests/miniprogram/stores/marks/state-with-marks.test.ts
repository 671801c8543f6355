import type { StateShown } from '../../../../src/cloud/features/leaving/shapes'
import { nothingKept, withAct, withUndo } from '../../../../src/miniprogram/stores/marks/kept-marks'
import type { KeptMarks, Line } from '../../../../src/miniprogram/stores/marks/kept-marks'
import { stateWithMarks } from '../../../../src/miniprogram/stores/marks/state-with-marks'
import { aChildOnRoll, aLine, AT_THE_DOOR, ids, inState, ROLL } from './a-roll'

const newId = ids()
const tapped = (...lines: Line[]): KeptMarks =>
  lines.reduce((kept, line) => withAct(kept, { roll: ROLL, kind: line.kind, to: null, lines: [line] }, AT_THE_DOOR, newId), nothingKept('phone-of-a-test'))
const shown = (state: StateShown['state'], kept: KeptMarks) => stateWithMarks(aChildOnRoll(1, { state: inState(state) }), kept.waiting)
const undoLast = (kept: KeptMarks) => withUndo(kept, kept.acts[kept.acts.length - 1]?.actId ?? '', AT_THE_DOOR, newId)

it.each<[StateShown['state'], Line['kind'], StateShown['state']]>([
  ['expected', 'present', 'present'],
  ['expected', 'not-here', 'unaccounted'],
  ['unaccounted', 'present', 'present'],
  ['present', 'to-delayed-care', 'delayed-care'],
  ['delayed-care', 'handed-over', 'handed-over'],
  ['present', 'left-alone', 'left-alone'],
  // Whatever contradicts goes to the safe side, as the policy says.
  ['present', 'absent', 'unaccounted'],
  ['handed-over', 'present', 'unaccounted'],
  ['handed-over', 'left-alone', 'handed-over'],
])('shows a child who is %s and was marked %s as %s before the signal is back', (before, kind, after) => {
  expect(shown(before, tapped(aLine(1, { kind }))).state).toBe(after)
})

it('shows who collected a child, and when, before the signal is back', () => {
  const kept = tapped(aLine(1, { kind: 'handed-over', collectorId: 5 }))
  expect(shown('present', kept)).toMatchObject({ to: { relation: '姑姑' }, since: AT_THE_DOOR.toISOString() })
})

it('leaves other children as they are', () => {
  expect(shown('present', tapped(aLine(2, { kind: 'not-here' }))).state).toBe('present')
})

it('goes back one tap when it is taken back before it was sent', () => {
  const kept = tapped(aLine(1, { kind: 'present' }), aLine(1, { kind: 'handed-over', personId: 1, before: inState('present') }))
  expect(shown('expected', kept).state).toBe('handed-over')
  expect(shown('expected', undoLast(kept)).state).toBe('present')
  expect(shown('expected', undoLast(undoLast(kept))).state).toBe('expected')
})

it('goes back to what was before the tap when the mark itself has arrived already', () => {
  const kept = tapped(aLine(1, { kind: 'handed-over', personId: 1, before: inState('present') }))
  const [arrived] = kept.waiting
  const onlyUndo = undoLast(kept).waiting.filter(({ mark }) => mark.markId !== arrived?.mark.markId)
  expect(stateWithMarks(aChildOnRoll(1, { state: inState('handed-over') }), onlyUndo).state).toBe('present')
})
