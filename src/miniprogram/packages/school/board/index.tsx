import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { dayInShanghai, isDay } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import '../../../components/board/board.scss'
import { DayNav } from '../../../components/board/day-nav'
import { boardPath, go, schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { useLastKnown } from '../../../components/use-last-known'
import { school } from '../../../text/school'
import { clock } from '../../../text/shared'
import { BoardBody } from './board-body'

/** A school's public board of one day; nobody has to be signed in. */
export default observer(function BoardPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const [day, setDay] = useState(params.day && isDay(params.day) ? params.day : dayInShanghai(new Date()))
  const store = useLastKnown(`board-${at.schoolId}-${day}`, () => api.homework.board.query({ ...at, day }))
  const { answer, error, state } = store
  useShareAppMessage(() => ({
    title: answer ? school.boardShare(answer.schoolName, day) : school.title,
    path: boardPath(at, day),
  }))
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer?.isDemo}>
      <Group>
        <Row
          title={answer?.schoolName ?? school.title}
          says={answer ? school.dayAndTime(day, clock(answer.readAt)) : undefined}
          foot={<View className='t-brand b'>{school.otherSchool}</View>}
          onTap={() => go('/packages/school/schools/index')}
        />
        <DayNav day={day} onChange={setDay} />
      </Group>
      {error && state === 'error' && (
        <ErrorNote error={error} what={school.boardFailed} onRetry={() => void store.load()} />
      )}
      {!answer && state === 'loading' && <Skeleton />}
      {answer && <BoardBody at={at} board={answer} today={dayInShanghai(new Date())} />}
    </Screen>
  )
})
