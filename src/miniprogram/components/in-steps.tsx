import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { inSteps } from '../text/in-steps'
import { Step } from './step'
import { Tap } from './tap'

/** Few enough for one setData on an old phone, and for WeChat's 60 children of one node. */
const STEP = 30

interface Props<T> {
  items: readonly T[]
  /** One item's row, with its key. */
  row: (item: T) => ReactNode
  /** The list itself comes by a tap, and not with its page. */
  unfolds?: boolean
}

/** A long list, thirty rows at first and thirty more by each tap on its last line. */
export function InSteps<T>({ items, row, unfolds = false }: Props<T>) {
  const [steps, setSteps] = useState(1)
  const shown = items.slice(0, steps * STEP)
  const left = items.length - shown.length
  const starts = Array.from({ length: Math.ceil(shown.length / STEP) }, (_, step) => step * STEP)
  return (
    <>
      <View>
        {starts.map((start) => (
          <Step key={start} items={shown.slice(start, start + STEP)} row={row} unfolds={unfolds || start > 0} />
        ))}
      </View>
      {/* In a box of its own: Taro sends what is left of a parent when a child goes, and that would be the whole list. */}
      <View>
        {left > 0 && (
          <Tap className='row row--line' onTap={() => setSteps(steps + 1)}>
            <View className='t-brand'>{inSteps.more(Math.min(left, STEP), left)}</View>
          </Tap>
        )}
      </View>
    </>
  )
}
