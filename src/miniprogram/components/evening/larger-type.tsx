import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { session } from '../../stores/session-store'
import { evening } from '../../text/evening'
import { SmallButton } from '../button'
import { Group } from '../group'

/** Offers the large type once, to somebody whose WeChat is set to it. */
export const LargerType = observer(function LargerType() {
  if (!session.offersElder) return null
  return (
    <Group>
      <View className='offer'>
        <Text className='offer__says'>{evening.largerType}</Text>
        <SmallButton kind='fill' onTap={() => session.setElder(true)}>{evening.larger}</SmallButton>
        <SmallButton onTap={() => session.setElder(false)}>{evening.notLarger}</SmallButton>
      </View>
    </Group>
  )
})
