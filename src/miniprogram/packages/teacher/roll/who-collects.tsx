import { View } from '@tarojs/components'
import type { ChildOnRoll } from '../../../../cloud/features/leaving/shapes'
import { SmallButton } from '../../../components/button'
import { Row } from '../../../components/row'
import { Sheet } from '../../../components/sheet'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'

interface Props {
  store: RollStore
  child: ChildOnRoll
  onClose: () => void
}

/** Everybody who may collect this child, the one of today marked; and what else may become of it. */
export function WhoCollects({ store, child, onClose }: Props) {
  const { childId, displayName, collectors, pickup } = child
  const act = (what: () => void) => {
    what()
    onClose()
  }
  return (
    <Sheet title={copy.whoCollects(displayName)} onClose={onClose}>
      <View className='sub'>{copy.planned(pickup)}</View>
      {collectors.length === 0 && <View className='gap-2'>{copy.nobody}</View>}
      {collectors.map((one) => {
        const planned = pickup?.who?.personId === one.personId && pickup.who.collectorId === one.collectorId
        const says = [planned ? copy.isPlanned : '', one.hasCode ? copy.hasCode : ''].filter(Boolean).join(' · ')
        return (
          <Row
            key={`${one.personId ?? 0}-${one.collectorId ?? 0}`}
            title={`${one.relation} ${one.displayName}`}
            says={says}
            label={copy.handTo(one.relation)}
            onTap={() => act(() => store.handOver(childId, one, new Date()))}
          />
        )
      })}
      <View className='note gap-2'>{copy.onlyThese}</View>
      <View className='roll__acts roll__acts--sheet'>
        <SmallButton onTap={() => act(() => store.note('to-delayed-care', [childId], ['waiting'], new Date()))}>{copy.toDelayedOne}</SmallButton>
        <SmallButton onTap={() => act(() => store.note('not-here', [childId], ['waiting', 'delayed'], new Date()))}>{copy.notSeen}</SmallButton>
      </View>
    </Sheet>
  )
}
