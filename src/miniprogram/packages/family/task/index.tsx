import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { whetherCounts } from '../../../../policy/homework/counting'
import { subjectName } from '../../../../policy/homework/subjects'
import type { ChildTonight, TaskOfDay } from '../../../../cloud/features/homework/shapes'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useChild } from '../../../components/use-child'
import { WayToEvening } from '../../../components/way-to-evening'
import { tonight } from '../../../stores/tonight-store'
import { evening } from '../../../text/evening'
import { nobody, task as copy } from '../../../text/family'
import { className, dayText, shared } from '../../../text/shared'
import './index.scss'

/** One task in full: minutes, place, when it is due, the words. */
export default observer(function TaskPage() {
  const { params } = useRouter()
  const { key, child } = useChild()
  const retry = () => void tonight.load(new Date())
  const task = child?.tasks.find(
    (one) => one.homeworkId === Number(params.homework) && one.taskNo === Number(params.no),
  )
  const subject = task?.subjectCode
  useEffect(() => {
    if (subject) void Taro.setNavigationBarTitle({ title: copy.title(subjectName(subject)) })
  }, [subject])
  if (!tonight.answer && tonight.error?.code === 'not-signed-in') return <WayToEvening {...nobody} />
  if (!tonight.answer && tonight.state !== 'error') return <Screen loading />
  if (!tonight.answer) return <Screen><ErrorNote error={tonight.error} what={copy.failed} onRetry={retry} /></Screen>
  if (!key) return <WayToEvening {...nobody} />
  if (!params.homework) return <WayToEvening title={copy.which} says={copy.whichSays} />
  if (!child || !task) return <WayToEvening title={copy.gone} says={copy.goneSays} />
  const { answer, state } = tonight
  const dated =
    state === 'stale'
      ? {
          title: tonight.error?.code === 'offline' ? shared.offline : evening.cannotUpdate,
          says: evening.below(answer.today, answer.readAt, tonight.today),
          onRetry: retry,
        }
      : null
  return (
    <Screen dated={dated} demo={child.isDemo}>
      <TaskGroups child={child} task={task} />
    </Screen>
  )
})

function TaskGroups({ child, task }: { child: ChildTonight; task: TaskOfDay }) {
  return (
    <>
      <Group>
        <View className='pad'>
          <View className='sub'>{copy.belongs(child.displayName, className(child.class), dayText(child.day))}</View>
          <View className='t-head'>
            <Text>{copy.about} </Text>
            <Text className='t-head__n'>{task.minutes}</Text>
            <Text> {copy.minutes}</Text>
          </View>
          <View className='facts'>
            <Text className='fact'>{shared.place[task.place]}</Text>
            <Text className='fact'>{task.written ? shared.written : shared.notWritten}</Text>
            <Text className='fact'>{task.required ? shared.required : shared.optional}</Text>
            <Text className='fact'>{copy.due(task.dueDay, child.day)}</Text>
          </View>
        </View>
      </Group>
      <Group title={copy.what}>
        <View className='pad'>
          <Text className='task-text' userSelect>{task.text}</Text>
          {task.spread && (
            <View className='sub gap-2'>
              {copy.spread(task.spread.dayCount, task.spread.totalMinutes, task.minutes)}
            </View>
          )}
        </View>
      </Group>
      <Group>
        <Row says={copy.counts[whetherCounts(task).because]} />
        <Row title={copy.marking} says={copy.markingSays} />
      </Group>
    </>
  )
}
