import fc from 'fast-check'
import type { ChildOnRoll } from '../../../../src/cloud/features/leaving/shapes'
import { countRoll, leavesEarly, partOf } from '../../../../src/miniprogram/stores/marks/roll-parts'
import type { RollPart } from '../../../../src/miniprogram/stores/marks/roll-parts'
import { roll as words } from '../../../../src/miniprogram/text/roll'
import { CHILD_STATES } from '../../../../src/policy/after-school/leaving/child-day'
import { WAYS_OF_LEAVING } from '../../../../src/policy/after-school/leaving/pickup'
import { aChildOnRoll, collectedBy, inState, leaves } from './a-roll'

it.each<[RollPart, Partial<ChildOnRoll>]>([
  ['expected', { state: inState('expected') }],
  ['told-leave', { state: inState('expected'), leaveToldByParent: true }],
  ['absent', { state: inState('absent') }],
  ['missing', { state: inState('unaccounted') }],
  ['waiting', { pickup: collectedBy('外婆') }],
  // Nobody said how it leaves: it is not let go by itself.
  ['waiting', { pickup: null }],
  ['own-way', { pickup: leaves('walks-alone') }],
  ['bus', { pickup: leaves('school-bus') }],
  ['stays', { pickup: leaves('stays') }],
  ['delayed', { state: inState('delayed-care') }],
  ['gone', { state: inState('handed-over') }],
  ['gone', { state: inState('left-alone') }],
  ['gone', { state: inState('on-bus') }],
])('is part %s of the roll: %j', (part, more) => {
  expect(partOf(aChildOnRoll(1, more))).toBe(part)
})

it.each<[string | null, string | null, string | null]>([
  // What the duty approved, what the family said, when it leaves before the group ends at 18:00.
  [null, '18:00', null],
  [null, '17:59', '17:59'],
  [null, '18:30', null],
  ['17:40', '18:00', '17:40'],
  ['18:00', '17:30', null],
  ['17:40', null, '17:40'],
  [null, null, null],
])('approved at %s and collected at %s a child leaves a group that ends at 18:00 at %s', (approvedLeaveAt, at, early) => {
  const pickup = at === null ? null : { ...collectedBy('外婆'), at }
  expect(leavesEarly(aChildOnRoll(1, { approvedLeaveAt, pickup }), '18:00')).toBe(early)
})

const children = (n: number, more: Partial<ChildOnRoll>) => Array.from({ length: n }, (_, i) => aChildOnRoll(i, more))

it('counts the group of design 15: 27 are here, of whom 12 wait, 4 go alone, 2 stay and 9 have gone', () => {
  const count = countRoll([
    ...children(12, {}), ...children(4, { pickup: leaves('walks-alone') }), ...children(2, { state: inState('delayed-care') }),
    ...children(9, { state: inState('handed-over') }), ...children(2, { state: inState('absent') }), ...children(1, { state: inState('unaccounted') }),
  ])
  expect(words.sum(count)).toBe('到 27 ＝ 12 ＋ 4 ＋ 2 ＋ 9　请假 2　没到 1')
})

it('has each child in exactly one part, and whoever is here is the sum that the sentence says', () => {
  const anyChild = fc.record({ state: fc.constantFrom(...CHILD_STATES), how: fc.constantFrom(...WAYS_OF_LEAVING, null), told: fc.boolean() })
  fc.assert(
    fc.property(fc.array(anyChild, { maxLength: 60 }), (made) => {
      const all = made.map(({ state, how, told }, i) =>
        aChildOnRoll(i, { state: inState(state), pickup: how && leaves(how), leaveToldByParent: told }))
      const { here, waiting, ownWay, bus, delayed, gone, leave, missing, notCalled } = countRoll(all)
      expect(waiting + ownWay + bus + delayed + gone).toBe(here)
      expect(here + leave + missing + notCalled).toBe(all.length)
    }),
  )
})
