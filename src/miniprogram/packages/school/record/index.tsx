import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { DatedBar } from '../../../components/dated-bar'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { serviceRecord as copy } from '../../../text/service-record'
import { usePost } from '../use-post'
import './index.scss'
import { monthAfter, monthBefore } from './months'
import { RecordOf } from './record-of'

/** Who led how many sessions in a month, and what the subsidy is by the district's document. */
export default observer(function RecordPage() {
  const at = schoolOf(useRouter().params)
  const post = usePost(at)
  const thisMonth = dayInShanghai(new Date()).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  return (
    <Screen demo={post?.isDemo}>
      <Group title={copy.month(month)}>
        <View className='lot__acts'>
          <SmallButton onTap={() => setMonth(monthBefore(month))}>{copy.before}</SmallButton>
          {month < thisMonth && <SmallButton onTap={() => setMonth(monthAfter(month))}>{copy.after}</SmallButton>}
        </View>
      </Group>
      <Month key={month} at={at} month={month} isOver={month < thisMonth} />
    </Screen>
  )
})

const Month = observer(function Month({ at, month, isOver }: { at: SchoolKey; month: string; isOver: boolean }) {
  const store = useLastKnown(`record-${at.schoolId}-${month}`, () => api.afterSchool.record.query({ ...at, month }))
  const { answer, error } = store
  const dated = datedOf(store, new Date())
  if (!answer) return error ? <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /> : null
  return (
    <>
      {dated && <DatedBar {...dated} />}
      <RecordOf at={at} record={answer} isOver={isOver} onAnswer={(next) => store.put(next)} />
    </>
  )
})
