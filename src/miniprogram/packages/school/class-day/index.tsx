import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { dayInShanghai, isDay } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import '../../../components/board/board.scss'
import { boardPath, classDayPath, go, schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { subjectsOf } from '../../../components/evening/evening-of'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { school } from '../../../text/school'
import { className } from '../../../text/shared'
import { DayAnswer } from './day-answer'
import { PublicTask } from './public-task'

/** One class's homework of one day, for anybody: where the card in the group leads to. */
export default observer(function ClassDayPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const classId = Number(params.c)
  const day = params.day && isDay(params.day) ? params.day : dayInShanghai(new Date())
  const store = useLastKnown(`class-day-${at.schoolId}-${classId}-${day}`, () =>
    api.homework.boardClassDay.query({ ...at, classId, day }),
  )
  const { answer, error, state } = store
  useShareAppMessage(() => ({
    title: answer ? school.shareTitle(className(answer.class), day) : school.classDay,
    path: classDayPath(at, classId, day),
  }))
  if (!answer && state === 'loading') return <Screen loading />
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer?.isDemo}>
      {error && state === 'error' && (
        <ErrorNote error={error} what={school.boardFailed} onRetry={() => void store.load()} />
      )}
      {answer && <DayAnswer answer={answer} />}
      {answer &&
        subjectsOf(answer.tasks).map((subject) => (
          <Group
            key={subject.code}
            title={subject.name}
            note={subject.homeMinutes > 0 ? school.sum(subject.homeMinutes) : undefined}
          >
            {subject.tasks.map((task) => <PublicTask key={`${task.homeworkId}-${task.taskNo}`} task={task} />)}
          </Group>
        ))}
      <Group>
        <Row title={school.wholeSchool} onTap={() => go(boardPath(at, day))} />
      </Group>
    </Screen>
  )
})
