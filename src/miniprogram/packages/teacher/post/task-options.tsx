import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Chip } from '../../../components/chip'
import { Segment } from '../../../components/segment'
import { dayAfter, spreadChoices } from '../../../stores/posting-draft'
import type { DraftTask } from '../../../stores/posting-draft'
import { posting } from '../../../stores/posting-store'
import { post } from '../../../text/teacher'
import { shared } from '../../../text/shared'

const PLACES = ['home', 'after-school', 'in-class'] as const

interface Props {
  index: number
  task: DraftTask
  minutes: number
}

/** Where, how, whether it is required, over how many days, and when it is due. */
export const TaskOptions = observer(function TaskOptions({ index, task, minutes }: Props) {
  const { draft, schoolDays } = posting
  if (!draft) return null
  const spreads = spreadChoices(minutes, draft.day, schoolDays)
  const ahead = schoolDays.filter((day) => day >= draft.day)
  const last = task.load?.at(-1)?.day ?? ahead[task.spreadDays - 1] ?? draft.day
  const usual = dayAfter(last, schoolDays)
  const dues = [...new Set([...ahead.filter((day) => day >= last), usual, task.dueDay ?? usual])].sort()
  const due = task.dueDay && task.dueDay >= last ? task.dueDay : usual
  return (
    <View className='ptask__opts'>
      <View className='gap-2'>
        <Segment
          label={post.place}
          value={task.place}
          options={PLACES.map((value) => ({ value, says: shared.place[value] }))}
          onChange={(place) => posting.changeTask(index, { place })}
        />
      </View>
      <View className='gap-2'>
        <Segment
          label={post.written}
          value={task.written ? 'yes' : 'no'}
          options={[
            { value: 'yes', says: shared.written },
            { value: 'no', says: shared.notWritten },
          ]}
          onChange={(value) => posting.changeTask(index, { written: value === 'yes' })}
        />
      </View>
      <View className='gap-2'>
        <Segment
          label={post.required}
          value={task.required ? 'yes' : 'no'}
          options={[
            { value: 'yes', says: shared.required },
            { value: 'no', says: shared.optional },
          ]}
          onChange={(value) => posting.changeTask(index, { required: value === 'yes' })}
        />
      </View>
      {(spreads.length > 1 || task.spreadDays > 1) && (
        <View className='chips' role='radiogroup' aria-label={post.spread}>
          {spreads.map((days) => (
            <Chip
              key={days}
              on={days === task.spreadDays}
              says={days === 1 ? post.spreadOne : post.spreadDays(days)}
              onTap={() => posting.changeTask(index, { spreadDays: days })}
            />
          ))}
        </View>
      )}
      <View className='chips' role='radiogroup' aria-label={post.due}>
        {dues.map((day) => (
          <Chip
            key={day}
            on={day === due}
            says={post.dueOn(day)}
            onTap={() => posting.changeTask(index, { dueDay: day })}
          />
        ))}
      </View>
    </View>
  )
})
