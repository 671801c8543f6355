import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Group } from '../../../components/group'
import { Segment } from '../../../components/segment'
import { StatusTag } from '../../../components/status-tag'
import { inPart, leavesEarly } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'

export type Mode = 'call' | 'hand'

interface Props {
  store: RollStore
  mode: Mode
  onMode: (mode: Mode) => void
}

/** Which group it is, and the count that explains itself. */
export const Head = observer(function Head({ store, mode, onMode }: Props) {
  const { roll, count, noteUntil } = store
  if (!roll) return null
  const { endsAt } = roll.group
  const early = inPart(store.children, 'expected', 'waiting', 'own-way', 'bus').flatMap((child) => {
    const at = leavesEarly(child, endsAt)
    return at === null ? [] : [{ name: child.displayName, at }]
  }).sort((a, b) => a.at.localeCompare(b.at))
  const cells = [
    { n: count.waiting, says: copy.cells.waiting },
    { n: count.ownWay, says: copy.cells.ownWay },
    ...(count.bus > 0 ? [{ n: count.bus, says: copy.cells.bus }] : []),
    { n: count.delayed, says: copy.cells.delayed },
    { n: count.gone, says: copy.cells.gone },
  ]
  return (
    <Group>
      <View className='roll__hd'>
        <View className='roll__name'>
          <View className='lead'>{copy.group(roll.group)}</View>
          <View className='sub'>{copy.until(roll.group)}</View>
        </View>
        {noteUntil === null && (
          <View className='roll__mode'>
            <Segment<Mode>
              label={copy.mode}
              value={mode}
              options={[{ value: 'call', says: copy.modes.call }, { value: 'hand', says: copy.modes.hand }]}
              onChange={onMode}
            />
          </View>
        )}
      </View>
      {roll.closedAt && <View className='pad'><StatusTag kind='ok' says={copy.closedAt(roll.closedAt)} /></View>}
      {!store.isToday && <View className='pad sub'>{noteUntil === null ? copy.pastDay(roll.day) : copy.noteUntil(roll.day, noteUntil)}</View>}
      {noteUntil === null && (
        <View className='cells'>
          {cells.map(({ n, says }, i) => (
            <View key={says} className='cells__one'>
              <Text className={`cells__n ${i === 0 ? 't-brand' : ''}`}>{n}</Text>
              <Text className='sub block'>{says}</Text>
            </View>
          ))}
        </View>
      )}
      {noteUntil === null && <View className='roll__sum sub' role='status'>{copy.sum(count)}</View>}
      {noteUntil === null && early.length > 0 && <View className='roll__early'>{copy.early(early)}</View>}
    </Group>
  )
})
