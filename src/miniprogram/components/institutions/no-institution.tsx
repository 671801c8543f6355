import { View } from '@tarojs/components'
import { institution } from '../../text/institution'
import { Group } from '../group'
import { Screen } from '../screen'
import { ToList } from './to-list'

/** The address names no institution: the list is the way on. */
export const NoInstitution = () => (
  <Screen>
    <Group>
      <View className='pad'>
        <View className='gap-1'>{institution.noKey}</View>
        <View className='gap-3'><ToList /></View>
      </View>
    </Group>
  </Screen>
)
