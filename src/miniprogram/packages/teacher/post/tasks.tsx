import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayText } from '../../../text/shared'
import { countedMinutes } from '../../../../policy/homework/counting'
import { subjectName } from '../../../../policy/homework/subjects'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { emptyTask } from '../../../stores/posting-draft'
import { posting } from '../../../stores/posting-store'
import { post } from '../../../text/teacher'
import { TaskEditor } from './task-editor'

/** The tasks of the post and their written minutes at home. */
export const Tasks = observer(function Tasks() {
  const { draft, tasks } = posting
  if (!draft) return null
  const shares = tasks.flatMap((task) => task.load.map((share) => ({ ...task, minutes: share.minutes })))
  return (
    <Group title={post.tasks} note={`${subjectName(draft.subjectCode)} · ${dayText(draft.day)}`}>
      {draft.tasks.map((task, i) => (
        <TaskEditor key={i} index={i} task={task} draft={draft} />
      ))}
      <View className='pad'>
        <SmallButton
          icon='plus'
          disabled={draft.tasks.length >= TASK_LIMITS.tasksMax}
          onTap={() => posting.change((one) => void one.tasks.push(emptyTask()))}
        >
          {post.addTask}
        </SmallButton>
      </View>
      <View className='psum'>
        <Text>{post.homeSum}</Text>
        <Text>{`${countedMinutes(shares)} ${post.minutes}`}</Text>
      </View>
    </Group>
  )
})
