import { Text, View } from '@tarojs/components'
import { asApiError } from '../api/api-error'
import { errorWords } from '../text/errors'
import { shared } from '../text/shared'
import { SmallButton } from './button'

interface Props {
  error: unknown
  /** What was being done, e.g. 作业没有发出去. */
  what?: string
  onRetry?: () => void
}

/** What failed and what to do; the content around it stays. */
export function ErrorNote({ error, what, onRetry }: Props) {
  const failure = asApiError(error)
  const words = errorWords(failure.code)
  return (
    <View className='failed' role='alert' aria-live='assertive'>
      <Text className='b block'>{what ? `${what}：${words.wrong}` : words.wrong}</Text>
      <Text className='sub block'>{words.next}</Text>
      {failure.code === 'internal' && failure.requestId && (
        <Text className='note block'>{shared.requestId(failure.requestId)}</Text>
      )}
      {onRetry && (
        <View className='failed__act'>
          <SmallButton onTap={onRetry}>{shared.retry}</SmallButton>
        </View>
      )}
    </View>
  )
}
