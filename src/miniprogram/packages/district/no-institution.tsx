import { View } from '@tarojs/components'
import { SmallButton } from '../../components/button'
import { Group } from '../../components/group'
import { Screen } from '../../components/screen'
import { myDistrict } from '../../stores/my-district'
import { register } from '../../text/register'
import { open } from './open'

/** The address names no institution: the officer's list is the way on. */
export const NoInstitution = () => (
  <Screen>
    <Group>
      <View className='pad'>
        <View className='gap-1'>{register.noKey}</View>
        <View className='gap-3'><SmallButton onTap={() => open.register(myDistrict())}>{register.toList}</SmallButton></View>
      </View>
    </Group>
  </Screen>
)
