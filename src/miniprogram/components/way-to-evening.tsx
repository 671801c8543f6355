import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { shared } from '../text/shared'
import { Button } from './button'
import { Group } from './group'
import { Screen } from './screen'

interface Props {
  title: string
  says: string
}

/** A page that has nothing to show says why, and leads to the evening. */
export function WayToEvening({ title, says }: Props) {
  return (
    <Screen>
      <Group>
        <View className='pad'>
          <View className='lead'>{title}</View>
          <View className='sub gap-1'>{says}</View>
          <View className='gap-3'>
            <Button onTap={() => void Taro.switchTab({ url: '/pages/evening/index' })}>{shared.toEvening}</Button>
          </View>
        </View>
      </Group>
    </Screen>
  )
}
