import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ChildOnRoll } from '../../../../cloud/features/leaving/shapes'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Tap } from '../../../components/tap'
import { inPart } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'

const idsOf = (children: readonly ChildOnRoll[]) => children.map(({ childId }) => childId)
const namesOf = (children: readonly ChildOnRoll[]) => copy.names(children.map(({ displayName }) => displayName))
const earliest = (children: readonly ChildOnRoll[]) => children.map(({ approvedLeaveAt, pickup }) => approvedLeaveAt ?? pickup?.at ?? '').filter(Boolean).sort()[0] ?? null

/** Who has gone or is on leave, folded; who goes to delayed care, by itself or by bus, each with its one act. */
export const OtherWays = observer(function OtherWays({ store }: { store: RollStore }) {
  const { children, isReadOnly } = store
  const stays = inPart(children, 'stays')
  const ownWay = inPart(children, 'own-way')
  const bus = inPart(children, 'bus')
  const gone = inPart(children, 'gone')
  const leave = inPart(children, 'absent', 'told-leave')
  if (stays.length + ownWay.length + bus.length + gone.length + leave.length === 0) return null
  return (
    <Group>
      {gone.length + leave.length > 0 && <Folded title={copy.goneAndLeave(gone.length, leave.length)} items={[...gone, ...leave]} />}
      {stays.length > 0 && (
        <Row
          title={copy.delayedTitle(stays.length)}
          says={namesOf(stays)}
          foot={isReadOnly ? undefined : <SmallButton onTap={() => store.note('to-delayed-care', idsOf(stays), ['stays'], new Date())}>{copy.toDelayed}</SmallButton>}
        />
      )}
      {ownWay.length > 0 && (
        <Row
          title={copy.ownWayTitle(ownWay.length)}
          says={copy.ownWaySays(namesOf(ownWay), earliest(ownWay))}
          foot={isReadOnly ? undefined : <SmallButton onTap={() => store.note('left-alone', idsOf(ownWay), ['own-way'], new Date())}>{copy.release}</SmallButton>}
        />
      )}
      {bus.length > 0 && (
        <Row
          title={copy.busTitle(bus.length)}
          says={namesOf(bus)}
          foot={isReadOnly ? undefined : <SmallButton onTap={() => store.note('on-bus', idsOf(bus), ['bus'], new Date())}>{copy.board}</SmallButton>}
        />
      )}
    </Group>
  )
})

function Folded({ title, items }: { title: string; items: readonly ChildOnRoll[] }) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Tap className='row' aria-expanded={open} onTap={() => setOpen(!open)}>
        <View className='row__bd'>{title}</View>
        <View className='row__ft'><Icon name={open ? 'up2' : 'down'} className='row__chev' /></View>
      </Tap>
      {open && (
        <InSteps
          unfolds
          items={items}
          row={({ childId, displayName, state }) => <Row key={childId} title={displayName} foot={state.state === 'expected' ? copy.isAbsent : copy.goneHow(state)} />}
        />
      )}
    </View>
  )
}
