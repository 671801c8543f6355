import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { session } from '../../../stores/session-store'
import { calendar } from '../../../text/school'
import { dayText } from '../../../text/shared'
import { OwnDays } from './own-days'
import { Terms } from './terms'

/** A school's calendar: its terms, its own word on single days, and the statutory days as far as they are known. */
export default observer(function CalendarPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const store = useLastKnown(`calendar-${at.schoolId}`, () => api.schools.calendar.query(at))
  const { answer, error, state } = store
  useEffect(() => {
    if (!session.me) void session.loadMe()
  }, [])
  if (!answer && state === 'loading') return <Screen loading />
  const retry = () => void store.load()
  if (!answer) return <Screen><ErrorNote error={error} what={calendar.failed} onRetry={retry} /></Screen>
  const post = session.me?.posts.find((one) => one.schoolId === at.schoolId)
  const mayEdit = Boolean(post?.isOffice) && state === 'live'
  const onChanged = () => store.load()
  const ahead = answer.statutory.filter((one) => one.day >= answer.today)
  return (
    <Screen dated={datedOf(store, new Date())} demo={post?.isDemo}>
      <Group>
        <View className='pad lead'>{answer.schoolName}</View>
      </Group>
      {answer.unknownYears.length > 0 && (
        <Group>
          <View className='pad'>{calendar.unknownYears(answer.unknownYears)}</View>
        </Group>
      )}
      <Terms at={at} terms={answer.terms} mayEdit={mayEdit} onChanged={onChanged} />
      <OwnDays at={at} days={answer.days} mayEdit={mayEdit} onChanged={onChanged} />
      <Group title={calendar.statutory}>
        <View className='pad sub'>{ahead.length > 0 ? calendar.statutorySays : calendar.noStatutory}</View>
        {ahead.map((one) => (
          <Row
            key={one.day}
            title={one.name}
            says={`${one.day} ${dayText(one.day)}`}
            foot={<StatusTag kind={one.kind === 'holiday' ? 'void' : 'info'} says={calendar.kinds[one.kind]} />}
          />
        ))}
      </Group>
    </Screen>
  )
})
