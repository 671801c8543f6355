import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** One name and its value on a line; `long` leaves room for the name of any category. */
export function Fact({ name, long = false, children }: { name: string; long?: boolean; children: ReactNode }) {
  return (
    <View className={`kv ${long ? 'kv--long' : ''}`}>
      <View className='kv__k'>{name}</View>
      <View className='kv__v'>{children}</View>
    </View>
  )
}
