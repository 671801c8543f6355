import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { MyGroups, Remaining } from '../../../../cloud/features/leaving/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { MessageOffer } from '../../../components/messages/offer'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { leavingDay as copy } from '../../../text/leaving-day'
import { roll } from '../../../text/roll'
import { dayOf, open } from '../open'
import { usePost } from '../use-post'
import { ChildrenLeft } from './children-left'
import { CloseBar } from './close-bar'
import { leftOf } from './left-of'

interface Day {
  remaining: Remaining
  groups: MyGroups
}

/** A school's day until every child is accounted for: who is left, the unaccounted first, and closing it. */
export default observer(function LeavingPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const day = dayOf(params, dayInShanghai(new Date()))
  const key = { ...at, day }
  const isPast = day < dayInShanghai(new Date())
  const post = usePost(at)
  useEffect(() => {
    if (isPast) void Taro.setNavigationBarTitle({ title: copy.titlePast })
  }, [isPast])
  const store = useLastKnown<Day>(`leaving-day-${at.schoolId}`, async () => {
    const [remaining, groups] = await Promise.all([api.leaving.remaining.query(key), api.leaving.myGroups.query(key)])
    return { remaining, groups }
  })
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const { remaining, groups } = answer
  const left = leftOf(remaining)
  const { lost, notCalled, here } = left
  const count = lost.length + notCalled.length + here.length
  const says = remaining.children.length === 0 ? copy.nobodyAtAll : count === 0 ? copy.nobodyLeft(isPast, remaining.closedAt !== null) : copy.left(lost.length, notCalled.length, here.length, isPast)
  const isOpen = remaining.closedAt === null && remaining.children.length > 0
  // Of a day that is over for too long nothing is noted any more; with a child left it is closed by nobody.
  const mayClose = state === 'live' && isOpen && (!isPast || remaining.noteUntil !== null || count === 0)
  return (
    <Screen
      dated={datedOf(store, new Date())}
      demo={groups.isDemo}
      bar={mayClose ? <CloseBar at={key} left={count} isPast={isPast} onClosed={() => store.load()} /> : undefined}
    >
      <Group title={copy.head(remaining.day)}>
        <View className='pad'>
          <View className='title' role='status'>{says}</View>
          <View className='sub gap-1'>{copy.onDuty(remaining.onDuty.map(({ displayName }) => displayName), isPast)}</View>
          {remaining.closedAt && <View className='gap-2'><StatusTag kind='ok' says={copy.closed(remaining.closedAt, isPast)} /></View>}
          {isPast && isOpen && <View className='gap-2'>{remaining.noteUntil ? copy.noteUntil(remaining.noteUntil) : copy.tooLate}</View>}
        </View>
      </Group>
      {remaining.notices?.length > 0 && (
        <Group>
          {remaining.notices.map((one) => (
            <Row key={one.noticeId} title={roll.noticeTitle(one)} says={one.text}>
              <View className='note'>{roll.noticeSentBy(one)}</View>
            </Row>
          ))}
        </Group>
      )}
      <MessageOffer topic='duty' when={state === 'live' && !isPast} />
      <ChildrenLeft at={at} remaining={remaining} groups={groups.groups} left={left} isPast={isPast} />
      {!isPast && (
        <Group>
          <Row title={copy.times} says={copy.timesSays} onTap={() => open.leaveTimes(at, day)} />
          <Row title={copy.notice} says={copy.noticeSays} onTap={() => open.notice(at, day)} />
          {post?.isOffice && <Row title={copy.duty} says={copy.dutySays} onTap={() => open.duty(at, day)} />}
        </Group>
      )}
    </Screen>
  )
})
