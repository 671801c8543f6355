import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

/** The bar at the foot of a screen: one primary act, a sentence below it when something has to be said. */
export function ActionBar({ note, children }: PropsWithChildren<{ note?: string }>) {
  return (
    <View className='actbar'>
      <View className='acts'>{children}</View>
      {note && <View className='actbar__note'>{note}</View>}
    </View>
  )
}
