import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import { ActionBar } from '../../../components/action-bar'
import { Button, SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { inPart } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'
import { Tile, Tiles } from './tile'
import type { Missing } from './use-missing'

interface Props {
  store: RollStore
  missing: Missing
}

/** Calling the roll: everybody is there, those who are not are tapped, and whose leave was told is known already. */
export const Calling = observer(function Calling({ store, missing }: Props) {
  const { children, isReadOnly } = store
  const expected = inPart(children, 'expected')
  const toldLeave = inPart(children, 'told-leave', 'absent')
  const here = inPart(children, 'waiting', 'own-way', 'bus', 'stays')
  const notHere = useMemo(() => (childId: number) => store.note('not-here', [childId], ['waiting', 'own-way', 'bus', 'stays'], new Date()), [store])
  const toggle = (childId: number) => {
    if (!isReadOnly) missing.toggle(childId)
  }
  return (
    <>
      {toldLeave.length > 0 && (
        <Group title={copy.toldLeave(toldLeave.length)}>
          {toldLeave.map(({ childId, displayName }) => (
            <Row
              key={childId}
              title={displayName}
              foot={
                isReadOnly ? undefined : (
                  <SmallButton label={copy.cameLabel(displayName)} onTap={() => store.note('present', [childId], ['told-leave', 'absent'], new Date())}>
                    {copy.came}
                  </SmallButton>
                )
              }
            />
          ))}
        </Group>
      )}
      <Group title={copy.call} note={copy.callNote}>
        {expected.length === 0 && <View className='pad sub'>{copy.callNone}</View>}
        <Tiles
          items={expected}
          tile={({ childId, displayName }) => {
            const off = missing.ids.includes(childId)
            return (
              <Tile
                key={childId}
                isChoice
                childId={childId}
                name={displayName}
                says={off ? copy.missing : copy.here}
                label={copy.missingLabel(displayName)}
                look={off ? 'off' : 'plain'}
                onTap={toggle}
              />
            )
          }}
        />
      </Group>
      {here.length > 0 && expected.length === 0 && !isReadOnly && (
        <Group title={copy.whoIsHere} note={copy.whoIsHereNote}>
          <Tiles
            items={here}
            tile={({ childId, displayName }) => (
              <Tile key={childId} childId={childId} name={displayName} says={copy.here} label={copy.notHereLabel(displayName)} look='plain' onTap={notHere} />
            )}
          />
        </Group>
      )}
    </>
  )
})

/** One tap ends the calling. */
export const CallBar = observer(function CallBar({ store, missing, onCalled }: Props & { onCalled: () => void }) {
  const { children, count } = store
  const away = inPart(children, 'expected').filter(({ childId }) => missing.ids.includes(childId)).length
  const toldLeave = inPart(children, 'told-leave').length
  return (
    <ActionBar>
      <Button onTap={onCalled}>{copy.called({ here: count.notCalled - away, missing: away, leave: toldLeave })}</Button>
    </ActionBar>
  )
})
