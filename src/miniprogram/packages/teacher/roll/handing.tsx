import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import type { ChildOnRoll } from '../../../../cloud/features/leaving/shapes'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { inPart, leavesEarly, partOf } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'
import { OtherWays } from './other-ways'
import { PaperCode } from './paper-code'
import { Tile, Tiles } from './tile'
import { WhoCollects } from './who-collects'

/** Handing over: one tap is the named one; anybody else is chosen from those the family allows. */
export const Handing = observer(function Handing({ store }: { store: RollStore }) {
  const { children, isReadOnly } = store
  const [choosing, setChoosing] = useState(false)
  const [opened, setOpened] = useState<number | null>(null)
  const [code, setCode] = useState(false)
  // One function for all tiles: a tile is drawn again only when something on it has changed.
  const tap = useMemo(
    () => (childId: number) => {
      const child = store.children.find((one) => one.childId === childId)
      if (!child || store.isReadOnly) return
      const who = child.pickup?.who ?? null
      if (who && !choosing) store.handOver(childId, who, new Date())
      else setOpened(childId)
    },
    [store, choosing],
  )
  const endsAt = store.roll?.group.endsAt ?? ''
  const waiting = store.atTheDoor
  const delayed = inPart(children, 'delayed')
  const left = inPart(children, 'waiting').length
  const child = children.find(({ childId }) => childId === opened)
  const tileOf = (one: ChildOnRoll) => {
    const gone = partOf(one) === 'gone'
    const says = gone ? copy.goneHow(one.state) : copy.tile(one.pickup, one.changedToday, leavesEarly(one, endsAt))
    const label = gone ? copy.tileGone(one.displayName, says) : choosing ? copy.chooseLabel(one.displayName) : copy.tileLabel(one.displayName, says)
    return (
      <Tile
        key={one.childId}
        childId={one.childId}
        name={one.displayName}
        says={says}
        label={label}
        look={gone || isReadOnly ? 'done' : one.changedToday ? 'changed' : 'plain'}
        onTap={tap}
      />
    )
  }
  return (
    <>
      <OtherWays store={store} />
      <Group title={copy.waitingTitle(left)} note={choosing ? copy.otherNote : copy.waitingNote}>
        {waiting.length === 0 && <View className='pad sub'>{copy.waitingNone}</View>}
        {!isReadOnly && (
          <View className='roll__acts'>
            <SmallButton kind={choosing ? 'fill' : 'line'} onTap={() => setChoosing(!choosing)}>{choosing ? copy.otherOff : copy.other}</SmallButton>
            <SmallButton onTap={() => setCode(true)}>{copy.paperCode}</SmallButton>
          </View>
        )}
        <Tiles items={waiting} tile={tileOf} />
      </Group>
      {delayed.length > 0 && (
        <Group title={copy.delayedHere(delayed.length)} note={copy.waitingNote}>
          <Tiles items={delayed} tile={tileOf} />
        </Group>
      )}
      {child && (
        <WhoCollects
          store={store}
          child={child}
          onClose={() => {
            setOpened(null)
            setChoosing(false)
          }}
        />
      )}
      {code && <PaperCode store={store} onClose={() => setCode(false)} />}
    </>
  )
})
