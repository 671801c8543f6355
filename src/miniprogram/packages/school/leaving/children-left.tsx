import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Group as DayGroup, Remaining } from '../../../../cloud/features/leaving/shapes'
import type { SchoolKey } from '../../../components/board/open'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { Tap } from '../../../components/tap'
import { leavingDay as copy } from '../../../text/leaving-day'
import { roll } from '../../../text/roll'
import { open } from '../open'
import type { ChildLeft, Left } from './left-of'

interface Props {
  at: SchoolKey
  remaining: Remaining
  groups: readonly DayGroup[]
  left: Left
  /** The day is over: what is tapped leads to where it is noted afterwards. */
  isPast: boolean
}

/** The unaccounted first, then whom no roll has called, then who is still in a room, each with the way to the roll on which it is ended. */
export function ChildrenLeft({ at, remaining, groups, isPast, left: { lost, notCalled, here, gone } }: Props) {
  const [shown, setShown] = useState(false)
  const nameOf = (id: number) => remaining.children.find(({ childId }) => childId === id)?.displayName ?? ''
  const row = (child: ChildLeft) => <Child key={child.childId} at={at} day={remaining.day} child={child} groups={groups} isPast={isPast} />
  return (
    <>
      {lost.length > 0 && (
        <Group title={copy.unaccounted(lost.length)} note={copy.unaccountedSays}>
          <InSteps items={lost} row={row} />
        </Group>
      )}
      {notCalled.length > 0 && (
        <Group title={copy.notCalled(notCalled.length)} note={copy.notCalledSays}>
          <InSteps items={notCalled} row={row} />
        </Group>
      )}
      {remaining.conflicts.length > 0 && (
        <Group title={copy.conflicts}>
          <InSteps
            items={remaining.conflicts}
            row={(one) => <Row key={`${one.laterMarkId}-${one.conflict}`} says={copy.conflict(nameOf(one.childId), one)} />}
          />
        </Group>
      )}
      {here.length > 0 && (
        <Group title={copy.stillHere(here.length, isPast)}>
          <InSteps items={here} row={row} />
        </Group>
      )}
      {gone.length > 0 && (
        <Group>
          <Tap className='row' aria-expanded={shown} onTap={() => setShown(!shown)}>
            <View className='row__bd'>{copy.gone(gone.length)}</View>
            <View className='row__ft'><Icon name={shown ? 'up2' : 'down'} className='row__chev' /></View>
          </Tap>
          {shown && (
            <InSteps unfolds items={gone} row={({ childId, displayName, state }) => <Row key={childId} title={displayName} says={roll.afterwards(state)} foot={roll.goneHow(state)} />} />
          )}
        </Group>
      )}
    </>
  )
}

function Child({ at, day, child, groups, isPast }: Pick<Props, 'at' | 'groups' | 'isPast'> & { day: string; child: ChildLeft }) {
  const { displayName, class: of, state, offeringIds } = child
  const mine = groups.filter(
    (group) => offeringIds.includes(group.offeringId) && (group.class === null || group.class.classId === of.classId),
  )
  const last = mine[mine.length - 1]
  const isLost = state.state === 'unaccounted'
  return (
    <Row
      title={displayName}
      label={last ? copy.toRoll(displayName, isPast) : undefined}
      foot={<StatusTag kind={isLost ? 'stop' : state.state === 'expected' ? 'unknown' : 'info'} says={copy.state(state.state)} />}
      onTap={last ? () => open.roll(at, day, last.offeringId, last.class?.classId ?? null) : undefined}
    >
      <View className='sub'>{copy.childSays(of, mine.map(({ name }) => name))}</View>
      <View className='sub'>{copy.plan(child)}</View>
    </Row>
  )
}
