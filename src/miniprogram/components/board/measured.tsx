import { View } from '@tarojs/components'
import type { Measured } from '../../../cloud/features/homework/shapes'
import { school } from '../../text/school'

/** What families say it took; below five replies not even their number. */
export function MeasuredLine({ measured }: { measured: Measured }) {
  const says =
    measured.state === 'enough'
      ? school.measured(measured.averageMinutes, measured.lowMinutes, measured.highMinutes, measured.replies)
      : school.tooFew
  return <View className='t-mute gap-1'>{says}</View>
}
