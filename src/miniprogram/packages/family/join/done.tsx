import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../../components/button'
import { Group } from '../../../components/group'
import { session } from '../../../stores/session-store'
import { shared } from '../../../text/shared'

/** What happens next, and the way back to the evening. */
export function Done({ title, says }: { title: string; says: string }) {
  const leave = () => {
    void session.loadMe()
    void Taro.switchTab({ url: '/pages/evening/index' })
  }
  return (
    <Group>
      <View className='pad' role='status' aria-live='polite'>
        <View className='lead'>{title}</View>
        <View className='sub gap-1'>{says}</View>
        <View className='gap-3'>
          <Button onTap={leave}>{shared.toEvening}</Button>
        </View>
      </View>
    </Group>
  )
}
