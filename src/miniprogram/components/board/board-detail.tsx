import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Day } from '../../../policy/calendar/day'
import { api } from '../../api/client'
import { school } from '../../text/school'
import { subjectsOf } from '../evening/evening-of'
import { ErrorNote } from '../error-note'
import { StatusTag } from '../status-tag'
import { Tap } from '../tap'
import { useLastKnown } from '../use-last-known'
import { MeasuredLine } from './measured'
import { classDayPath, go } from './open'
import type { SchoolKey } from './open'
import { OverrunReasons } from './overrun-reasons'

interface Props {
  at: SchoolKey
  classId: number
  day: Day
}

/** What stands behind one class's sum: subjects, what is over and why, what it took. */
export const BoardDetail = observer(function BoardDetail({ at, classId, day }: Props) {
  const key = `class-day-${at.schoolId}-${classId}-${day}`
  const store = useLastKnown(key, () => api.homework.boardClassDay.query({ ...at, classId, day }), false)
  const { answer, error } = store
  if (error && !answer) return <ErrorNote error={error} onRetry={() => void store.load()} />
  if (!answer) return <View className='pubx'><View className='bone bone--wide' /></View>
  const subjects = subjectsOf(answer.tasks).filter((subject) => subject.homeMinutes > 0)
  const { minutes, capMinutes } = answer.verdict
  const over = capMinutes === null ? 0 : Math.max(0, minutes - capMinutes)
  return (
    <View className='pubx'>
      {over > 0 && <StatusTag kind='stop' says={school.over(over)} />}
      <View className={over > 0 ? 'gap-1' : ''}>
        {subjects.length > 0
          ? subjects.map((one) => school.subjectSum(one.name, one.homeMinutes)).join(' · ')
          : school.noneCounted}
      </View>
      <OverrunReasons overruns={answer.overruns} />
      <MeasuredLine measured={answer.measured} />
      <Tap className='pubx__link' role='link' onTap={() => go(classDayPath(at, classId, day))}>
        <Text>{school.everyTask}</Text>
      </Tap>
    </View>
  )
})
