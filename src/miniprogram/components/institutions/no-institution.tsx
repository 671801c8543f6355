import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { institution } from '../../text/institution'
import { SmallButton } from '../button'
import { Group } from '../group'
import { Screen } from '../screen'

/** The address names no institution: the list is the way on. */
export const NoInstitution = () => (
  <Screen>
    <Group>
      <View className='pad'>
        <View className='gap-1'>{institution.noKey}</View>
        <View className='gap-3'>
          <SmallButton onTap={() => void Taro.switchTab({ url: '/pages/institutions/index' })}>{institution.toList}</SmallButton>
        </View>
      </View>
    </Group>
  </Screen>
)
