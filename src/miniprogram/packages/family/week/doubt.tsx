import { View } from '@tarojs/components'
import { Group } from '../../../components/group'
import { week as copy } from '../../../text/family'
import { weekday } from '../../../text/shared'
import type { measuredAgainstEstimate, MeasuredDay } from './week-of'

interface Props {
  against: ReturnType<typeof measuredAgainstEstimate>
  doubtful: readonly MeasuredDay[]
}

/** Fewer replies than this and the figures are said to be a hint only; our own figure. */
const MANY_REPLIES = 30

/** Measured against estimated, and how far it can be trusted. */
export function Doubt({ against, doubtful }: Props) {
  if (!against) return null
  const { percent, days, taken, estimate, replies } = against
  const says =
    percent === 0 ? copy.measuredSame : percent > 0 ? copy.measuredMore(percent) : copy.measuredLess(-percent)
  return (
    <Group>
      <View className='pad'>
        <View className='b'>{says}</View>
        <View className='sub'>{copy.measuredSums(days, taken, estimate)}</View>
        {replies < MANY_REPLIES && <View className='sub gap-2'>{copy.measuredReplies(replies)}</View>}
        {doubtful.map((day) => (
          <View key={day.day} className='sub gap-1'>{copy.doubtWhy(weekday(day.day), day.measured.highMinutes)}</View>
        ))}
      </View>
    </Group>
  )
}
