import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** One name and its value on a line. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className='kv'>
      <View className='kv__k'>{name}</View>
      <View className='kv__v'>{children}</View>
    </View>
  )
}
