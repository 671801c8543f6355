import { View } from '@tarojs/components'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { Tap } from '../../../components/tap'

interface Props {
  childId: number
  name: string
  says: string
  label: string
  /** 'changed' the family changed today, 'off' tapped as missing, 'done' nothing more to do here. */
  look: 'plain' | 'changed' | 'off' | 'done'
  /** While the roll is called a tile is one of many that can be chosen. */
  isChoice?: boolean
  onTap: (childId: number) => void
}

/** One child at the thumb: a name, and who comes. It keeps its place when it is done, so that no tile moves under the thumb. */
export const Tile = memo(function Tile({ childId, name, says, label, look, isChoice = false, onTap }: Props) {
  const inside = (
    <>
      <View className='tile__name'>{name}</View>
      <View className='tile__says'>{says}</View>
    </>
  )
  if (look === 'done') return <View className='tile tile--done' role='img' aria-label={label}>{inside}</View>
  return (
    <Tap
      className={`tile tile--${look}`}
      role={isChoice ? 'checkbox' : 'button'}
      aria-checked={isChoice ? look === 'off' : undefined}
      aria-label={label}
      onTap={() => onTap(childId)}
    >
      {inside}
    </Tap>
  )
})

/** WeChat takes sixty children in one box. */
const IN_A_BOX = 30

/** Tiles three across, in boxes. */
export function Tiles<T>({ items, tile }: { items: readonly T[]; tile: (item: T) => ReactNode }) {
  const boxes = Array.from({ length: Math.ceil(items.length / IN_A_BOX) }, (_, box) => box * IN_A_BOX)
  return (
    <View className='tiles'>
      {boxes.map((from) => <View key={from} className='tiles__box'>{items.slice(from, from + IN_A_BOX).map(tile)}</View>)}
    </View>
  )
}
