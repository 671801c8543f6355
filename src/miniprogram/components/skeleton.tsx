import { View } from '@tarojs/components'
import { shared } from '../text/shared'

/** The blocks of the screen that is coming, without figures. */
export function Skeleton({ panel = false, groups = 2 }: { panel?: boolean; groups?: number }) {
  return (
    <View role='status' aria-label={shared.loading}>
      {panel && (
        <View className='top deep'>
          <View className='answer'>
            <View className='bone bone--half' />
            <View className='bone bone--hero' />
            <View className='bone bone--ruler' />
          </View>
        </View>
      )}
      {Array.from({ length: groups }, (_, i) => (
        <View key={i} className='group pad'>
          <View className='bone bone--half' />
          <View className='bone bone--wide' />
          <View className='bone bone--wide' />
        </View>
      ))}
    </View>
  )
}
