import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { MINUTE_CHIPS } from '../../../../policy/homework/minutes-habit'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { called } from '../../../components/called'
import { Chip } from '../../../components/chip'
import { SmallButton } from '../../../components/button'
import { Textarea } from '../../../components/form-controls'
import { Tap } from '../../../components/tap'
import { myClasses } from '../../../stores/my-classes-store'
import { likelyFor, minutesOf } from '../../../stores/posting-draft'
import type { Draft, DraftTask } from '../../../stores/posting-draft'
import { posting } from '../../../stores/posting-store'
import { fieldWords } from '../../../text/errors'
import { post } from '../../../text/teacher'
import { minutesText, shared } from '../../../text/shared'
import { TaskOptions } from './task-options'

interface Props {
  index: number
  task: DraftTask
  draft: Draft
}

/** One task: words, minutes by one tap, and what else it is behind another. */
export const TaskEditor = observer(function TaskEditor({ index, task, draft }: Props) {
  const [more, setMore] = useState(false)
  const past = myClasses.answer?.past ?? []
  const wrong = posting.wrongWith(index)
  const minutes = minutesOf(task, draft, past)
  const likely = task.minutes === null && task.text.trim() !== '' ? likelyFor(task.text, draft, past) : null
  const chips = [...new Set([...MINUTE_CHIPS, minutes])].sort((a, b) => a - b)
  const summary = post.summary([
    shared.place[task.place],
    task.written ? shared.written : shared.notWritten,
    task.required ? shared.required : shared.optional,
    task.spreadDays > 1 ? post.spreadDays(task.spreadDays) : '',
  ])
  return (
    <View className='ptask'>
      <View className='ptask__l'>
        <Text className='b'>{post.taskNo(index + 1)}</Text>
        {draft.tasks.length > 1 && (
          <SmallButton
            kind='plain'
            label={`${post.removeTask}：${post.taskNo(index + 1)}`}
            onTap={() => posting.change((one) => void one.tasks.splice(index, 1))}
          >
            {post.removeTask}
          </SmallButton>
        )}
      </View>
      <Textarea
        className={`field__box ptask__text ${wrong ? 'field__box--wrong' : ''}`}
        value={task.text}
        maxlength={TASK_LIMITS.textMax}
        autoHeight
        placeholder={post.textHint}
        {...called(post.text(index + 1))}
        onInput={(event) => posting.changeTask(index, { text: event.detail.value })}
      />
      {wrong && <Text className='field__says field__says--wrong' role='alert'>{fieldWords(wrong)}</Text>}
      <View className='chips' role='radiogroup' aria-label={post.minutes}>
        {chips.map((one) => (
          <Chip
            key={one}
            on={one === minutes}
            says={String(one)}
            label={minutesText(one)}
            onTap={() => posting.changeTask(index, { minutes: one })}
          />
        ))}
      </View>
      <View className='note'>{likely ? `${post.minutes} · ${post.likely[likely.because]}` : post.minutes}</View>
      <Tap className='ptask__more' aria-expanded={more} onTap={() => setMore(!more)}>
        {`${summary} · ${more ? post.less : post.more}`}
      </Tap>
      {more && <TaskOptions index={index} task={task} minutes={minutes} />}
    </View>
  )
})
