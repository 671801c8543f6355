import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../components/button'
import { Group } from '../../../components/group'
import { posting } from '../../../stores/posting-store'
import { post, posted } from '../../../text/teacher'
import { classShort, minutesText } from '../../../text/shared'

/** An earlier try was posted although its answer was lost: what stands, and what becomes of what is written now. */
export const Standing = observer(function Standing() {
  const { standing, editing } = posting
  if (!standing) return null
  const { homework } = standing
  const { head, stands, leave } = post.standing
  return (
    <View role='alert' aria-live='assertive'>
      <Group title={head}>
        {homework.length > 0 && <View className='pad sub'>{stands}</View>}
        {homework.map((one) => (
          <View key={one.homeworkId} className='pad'>
            <View className='b'>{classShort(one.class)}</View>
            {one.tasks.map((task, i) => (
              <View key={i}>{posted.task([task.text, minutesText(task.load.reduce((sum, { minutes }) => sum + minutes, 0))])}</View>
            ))}
          </View>
        ))}
        <View className='pad'>{whatNow()}</View>
        {editing && editing.length < homework.length && <View className='pad sub'>{post.standing.others}</View>}
        {editing && (
          <View className='pad'>
            <Button kind='default' onTap={() => posting.leaveStanding()}>{leave}</Button>
          </View>
        )}
      </Group>
    </View>
  )
})

function whatNow(): string {
  const { standing, editing, draft } = posting
  const { change, gone, past, anew } = post.standing
  if (editing) return change
  if (!standing || standing.homework.length === 0) return gone
  return standing.homework.some((one) => draft?.classIds.includes(one.class.classId)) ? past : anew
}
