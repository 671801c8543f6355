import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ChildOnRoll } from '../../../../cloud/features/leaving/shapes'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { inPart, NOT_ENDED } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'
import { classShort } from '../../../text/shared'
import { HowThen } from './how-then'

/** What the family had said of the day, as the one tap by which it is noted that it went so; null where it had said nothing. */
function asSaid(store: RollStore, { childId, pickup, leaveToldByParent }: ChildOnRoll): { says: string; note: () => void } | null {
  const note = (kind: 'absent' | 'left-alone' | 'on-bus', reason: string | null = null) => store.note(kind, [childId], NOT_ENDED, new Date(), reason)
  if (leaveToldByParent) return { says: copy.wayThen.absent, note: () => note('absent', copy.leaveThen) }
  if (pickup?.how === 'walks-alone') return { says: copy.wayThen['left-alone'], note: () => note('left-alone') }
  if (pickup?.how === 'school-bus') return { says: copy.wayThen['on-bus'], note: () => note('on-bus') }
  const who = pickup?.who
  return who ? { says: copy.collectedThen(who.relation), note: () => store.handOver(childId, who, new Date()) } : null
}

/** A group of a day that is over and open still: each child of whom nobody said how it left, with what is noted of it afterwards. */
export const Afterwards = observer(function Afterwards({ store }: { store: RollStore }) {
  const { children } = store
  const [opened, setOpened] = useState<number | null>(null)
  const left = inPart(children, ...NOT_ENDED)
  const settled = inPart(children, 'gone', 'absent')
  const child = left.find(({ childId }) => childId === opened)
  return (
    <>
      <Group title={copy.leftOpen(left.length)} note={left.length > 0 ? copy.leftOpenSays : undefined}>
        {left.length === 0 && <View className='pad sub'>{copy.leftOpenNone}</View>}
        {left.map((one) => {
          const { childId, displayName, class: of, state } = one
          const said = asSaid(store, one)
          return (
            <View key={childId} className='missing'>
              <View className='missing__hd'>
                <View className='lead'>{displayName}</View>
                <StatusTag kind={state.state === 'unaccounted' ? 'stop' : 'unknown'} says={copy.standing(state)} />
              </View>
              <View className='sub'>{classShort(of)} · {copy.plannedThen(one)}</View>
              <View className='missing__acts'>
                {said && <SmallButton kind='fill' label={copy.thenLabel(displayName, said.says)} onTap={said.note}>{said.says}</SmallButton>}
                <SmallButton label={copy.otherThenLabel(displayName)} onTap={() => setOpened(childId)}>{copy.otherThen}</SmallButton>
              </View>
            </View>
          )
        })}
      </Group>
      {settled.length > 0 && (
        <Group title={copy.settledThen}>
          {settled.map(({ childId, displayName, state }) => (
            <Row key={childId} title={displayName} says={copy.afterwards(state)} foot={copy.goneHow(state)} />
          ))}
        </Group>
      )}
      {child && <HowThen key={child.childId} store={store} child={child} onClose={() => setOpened(null)} />}
    </>
  )
})
