import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import type { Week } from '../../../../cloud/features/homework/shapes'
import { homeworkRule } from '../../../../policy/homework/caps'
import type { Grade } from '../../../../policy/calendar/grade'
import { ClauseNote } from '../../../components/clause-note'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { Screen } from '../../../components/screen'
import { useChild } from '../../../components/use-child'
import { tonight } from '../../../stores/tonight-store'
import { WeekStore } from '../../../stores/week-store'
import { evening } from '../../../text/evening'
import { week as copy } from '../../../text/family'
import { className, shared } from '../../../text/shared'
import { Nobody } from '../nobody'
import { WeekChart } from './chart'
import { WeekTable } from './table'
import { doubtfulDays, measuredAgainstEstimate, weekSentence } from './week-of'
import { Doubt } from './doubt'
import './index.scss'

/** The last seven days of one child, estimated and measured. */
export default observer(function WeekPage() {
  const { key, child } = useChild()
  const [store] = useState(() => new WeekStore())
  const load = () => {
    if (key) void store.load(key, new Date())
  }
  useEffect(() => {
    if (key) void store.load(key, new Date())
  }, [key, store])
  useDidShow(() => {
    if (store.state !== 'loading') load() // come back to; the first reading is under way
  })
  const { week, state, readAt, error } = store
  if (!key) return <Nobody failed={copy.failed} />
  if (!week && state === 'loading') return <Screen loading />
  if (!week) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={load} /></Screen>
  const today = week.days.at(-1)?.day ?? ''
  const dated =
    state === 'stale' && readAt
      ? {
          title: error?.code === 'offline' ? shared.offline : evening.cannotUpdate,
          says: evening.below(today, readAt, tonight.today),
          onRetry: load,
        }
      : null
  const grade = child && typeof child.class.grade === 'number' ? child.class.grade : null
  return (
    <Screen dated={dated} demo={child?.isDemo}>
      <Group>
        <View className='pad'>
          <View className='lead'>{weekSentence(week.days)}</View>
          {child && <View className='sub gap-1'>{copy.sub(className(child.class))}</View>}
        </View>
        <WeekChart days={week.days} today={today} />
        <Key days={week.days} />
      </Group>
      <Doubt against={measuredAgainstEstimate(week.days)} doubtful={doubtfulDays(week.days)} />
      <Group title={copy.table}>
        <WeekTable days={week.days} today={today} grade={grade} />
      </Group>
      {grade !== null && <Meaning grade={grade} today={today} />}
    </Screen>
  )
})

function Key({ days }: { days: Week['days'] }) {
  const few = days.some((day) => day.measured.state === 'too-few' && day.usedMinutes > 0)
  return (
    <View className='pad'>
      <View className='key'>
        <View className='key__one'><View className='key__mark wk__k-est' /><Text>{copy.keyEstimate}</Text></View>
        <View className='key__one'><View className='key__mark wk__k-dot' /><Text>{copy.keyMeasured}</Text></View>
        {few && <View className='key__one'><Icon name='unknown' /><Text>{copy.keyFew}</Text></View>}
      </View>
    </View>
  )
}

function Meaning({ grade, today }: { grade: Grade; today: string }) {
  return (
    <Group>
      <View className='pad'>
        <View className='sub'>{copy.capMeans}</View>
        <View className='gap-2'>
          <ClauseNote clause={homeworkRule(grade, 'school-day', today).clause} />
        </View>
        <View className='sub gap-2'>{copy.noRank}</View>
      </View>
    </Group>
  )
}
