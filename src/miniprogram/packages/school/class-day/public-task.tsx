import { View } from '@tarojs/components'
import type { TaskOfDay } from '../../../../cloud/features/homework/shapes'
import { school } from '../../../text/school'
import { minutesText, shared } from '../../../text/shared'

/** One task with its minutes, place and kind. */
export function PublicTask({ task }: { task: TaskOfDay }) {
  const words = [
    minutesText(task.minutes),
    shared.place[task.place],
    task.written ? shared.written : shared.notWritten,
    task.required ? '' : shared.optional,
    school.due(task.dueDay),
    task.spread ? school.spread(task.spread.dayCount, task.spread.totalMinutes) : '',
  ]
  return (
    <View className='row'>
      <View className='row__bd'>
        <View>{task.text}</View>
        <View className='sub'>{words.filter(Boolean).join(' · ')}</View>
      </View>
    </View>
  )
}
