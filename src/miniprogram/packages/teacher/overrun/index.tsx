import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { dayInShanghai, isDay } from '../../../../policy/calendar/day'
import { subjectName } from '../../../../policy/homework/subjects'
import { api } from '../../../api/client'
import '../../../components/board/board.scss'
import { DayNav } from '../../../components/board/day-nav'
import { schoolOf } from '../../../components/board/open'
import { ClauseNote } from '../../../components/clause-note'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { RoomRuler } from '../../../components/teaching/room-ruler'
import { useLastKnown } from '../../../components/use-last-known'
import { classes } from '../../../text/my-classes'
import { classDay } from '../../../text/teacher'
import { className, dayText, minutesText, shared } from '../../../text/shared'
import { DeclareNone } from './declare-none'
import { Overruns } from './overruns'

/** One class's day for its staff: the sum, who gave what, overruns with their reasons, and 今天没有作业. */
export default observer(function StaffClassDayPage() {
  const { params } = useRouter()
  const school = schoolOf(params)
  const [day, setDay] = useState(params.day && isDay(params.day) ? params.day : dayInShanghai(new Date()))
  const key = { ...school, classId: Number(params.c), day }
  const name = `staff-day-${key.schoolId}-${key.classId}-${day}`
  const store = useLastKnown(name, () => api.homework.staffClassDay.query(key))
  const { answer, error, state } = store
  const days = <Group><DayNav day={day} onChange={setDay} /></Group>
  if (!answer && state === 'loading') return <Screen>{days}<Skeleton /></Screen>
  const retry = () => void store.load()
  if (!answer) return <Screen>{days}<ErrorNote error={error} what={classDay.failed} onRetry={retry} /></Screen>
  const { verdict } = answer
  const live = state === 'live'
  const coming = day >= dayInShanghai(new Date())
  return (
    <Screen dated={datedOf(store, new Date())}>
      <Group>
        <DayNav day={day} onChange={setDay} />
        <View className='pad'>
          <View className='lead'>{className(answer.class)}</View>
          <View className='sub'>{dayText(day)}</View>
          <View className='gap-2'>{classDay.sums(verdict.minutes, verdict.capMinutes, answer.overrunMinutes)}</View>
          <View className='gap-2'>
            <RoomRuler day={dayText(day)} verdict={verdict} />
          </View>
          <View className='gap-2 b'>{classes.room(verdict)}</View>
          <View className='gap-2'>
            <ClauseNote clause={verdict.clause} />
          </View>
        </View>
      </Group>
      <Group title={classDay.tasks}>
        {answer.tasks.length === 0 && <View className='pad sub'>{classDay.noTasks}</View>}
        {answer.tasks.map((task) => (
          <Row
            key={`${task.homeworkId}-${task.taskNo}`}
            title={task.text}
            says={[
              classDay.by(subjectName(task.subjectCode), task.teacherName),
              shared.place[task.place],
              task.written ? shared.written : shared.notWritten,
              task.required ? '' : shared.optional,
            ].filter(Boolean).join(' · ')}
            foot={minutesText(task.minutes)}
          />
        ))}
      </Group>
      {live && coming && <DeclareNone at={key} day={answer} onChanged={() => store.load()} />}
      <Overruns at={key} day={answer} editable={live && coming} onChanged={() => store.load()} />
    </Screen>
  )
})
