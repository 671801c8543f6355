import { Text, View } from '@tarojs/components'
import { shared } from '../text/shared'
import { SmallButton } from './button'
import { Icon } from './icon'

export interface Dated {
  title: string
  says: string
  onRetry?: () => void
}

/** Says that what follows is of an earlier time, and of which; with 再试. */
export function DatedBar({ title, says, onRetry }: Dated) {
  return (
    <View className='dated' role='status' aria-live='polite'>
      <Icon name='offline' />
      <View className='dated__bd'>
        <Text className='b block'>{title}</Text>
        <Text className='block'>{says}</Text>
      </View>
      {onRetry && <SmallButton onTap={onRetry}>{shared.retry}</SmallButton>}
    </View>
  )
}
