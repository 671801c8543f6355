import { View } from '@tarojs/components'
import type { Group } from '../../../../cloud/features/leaving/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { roll as copy } from '../../../text/roll'
import { openRoll } from '../roll-key'

/** How far the group is: nobody called, somebody missed, so many still here, all gone. */
function stateOf({ children, states }: Group): { kind: 'unknown' | 'stop' | 'info' | 'ok'; says: string } | null {
  if (children === 0) return null
  const { expected = 0, unaccounted = 0, absent = 0 } = states
  const gone = (states['handed-over'] ?? 0) + (states['left-alone'] ?? 0) + (states['on-bus'] ?? 0)
  if (expected === children) return { kind: 'unknown', says: copy.notCalled }
  if (unaccounted > 0) return { kind: 'stop', says: copy.missingIn(unaccounted) }
  // Whom no roll has called is not said to be here.
  if (expected > 0) return { kind: 'unknown', says: copy.notCalledIn(expected) }
  const left = children - gone - absent
  return left > 0 ? { kind: 'info', says: copy.stillHere(left) } : { kind: 'ok', says: copy.allGone }
}

/** One group of the day, with its state and the way to its roll. */
export function GroupRow({ at, group }: { at: { districtId: number; schoolId: number; day: Day }; group: Group }) {
  const state = stateOf(group)
  const classId = group.class?.classId
  return (
    <Row
      title={copy.group(group)}
      foot={state ? <StatusTag kind={state.kind} says={state.says} /> : undefined}
      onTap={() => openRoll({ ...at, offeringId: group.offeringId, ...(classId ? { classId } : {}) })}
    >
      <View className='sub'>{copy.groupSays(group)}</View>
      <View className='sub'>{copy.leads(group)}</View>
    </Row>
  )
}
