import { View } from '@tarojs/components'
import type { OverrunOfDay } from '../../../cloud/features/homework/shapes'
import { dayInShanghai } from '../../../policy/calendar/day'
import { school } from '../../text/school'
import { clock, monthDay } from '../../text/shared'

/** Why a class day was allowed to be over the cap, and who published it. */
export function OverrunReasons({ overruns }: { overruns: readonly OverrunOfDay[] }) {
  return (
    <>
      {overruns.map(({ overrunId, reason, publishedAs, publishedAt }) => (
        <View key={overrunId} className='gap-1'>
          {school.reason(reason)}
          <View className='sub'>
            {school.publishedAt(
              school.publishedBy[publishedAs],
              `${monthDay(dayInShanghai(new Date(publishedAt)))} ${clock(publishedAt)}`,
            )}
          </View>
        </View>
      ))}
    </>
  )
}
