import type { ChildOnRoll, MarkAnswer, PickupShown, StateShown } from '../../../../src/cloud/features/leaving/shapes'
import type { Line, RollKey } from '../../../../src/miniprogram/stores/marks/kept-marks'

export const ROLL: RollKey = { districtId: 500153, schoolId: 5_001_530_001, day: '2026-05-21', offeringId: 7 }
export const OTHER_ROLL: RollKey = { ...ROLL, offeringId: 8 }
/** 18:02 in Shanghai. */
export const AT_THE_DOOR = new Date('2026-05-21T10:02:00Z')

export const inState = (state: StateShown['state'], more: Partial<StateShown> = {}): StateShown => ({ state, since: null, to: null, reason: null, ...more })

export const collectedBy = (relation: string, personId = 1): PickupShown => ({
  how: 'collected', at: '18:00', setAt: '2026-05-01T00:00:00Z', who: { personId, collectorId: null, displayName: `示例${relation}`, relation, hasCode: false },
})

export const leaves = (how: PickupShown['how']): PickupShown => ({ how, at: '18:00', setAt: '2026-05-01T00:00:00Z', who: null })

export const aChildOnRoll = (childId: number, more: Partial<ChildOnRoll> = {}): ChildOnRoll => ({
  childId,
  displayName: `示例孩子 ${childId}`,
  class: { classId: 1, grade: 4, number: 2 } as ChildOnRoll['class'],
  state: inState('present'),
  pickup: collectedBy('外婆'),
  changedToday: false,
  leaveToldByParent: false,
  approvedLeaveAt: null,
  collectors: [
    { personId: 1, collectorId: null, displayName: '示例外婆', relation: '外婆', hasCode: false },
    { personId: null, collectorId: 5, displayName: '示例姑姑', relation: '姑姑', hasCode: true },
  ],
  ...more,
})

export const aLine = (childId: number, more: Partial<Line> = {}): Line => ({
  childId, childName: `示例孩子 ${childId}`, kind: 'present', before: inState('expected'), ...more,
})

export const anAnswer = (more: Partial<MarkAnswer>): MarkAnswer => ({ taken: [], known: [], late: [], refused: [], asks: [], children: [], conflicts: [], ...more })

/** Ids in the order they were asked for. */
export function ids(): () => string {
  let n = 0
  return () => `id-${++n}`
}
