import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useMemo, useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { schoolOf } from '../../../components/board/open'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { KeptList } from '../../../stores/kept-list'
import { leavingDay as copy } from '../../../text/leaving-day'
import type { NoticeKind } from '../../../text/leaving-day'
import { dayOf } from '../open'
import { usePost } from '../use-post'
import { CallList } from './call-list'
import { Compose } from './compose'
import './index.scss'

/** A notice as the phone that sent it remembers it. */
export interface SentNotice {
  at: string
  day: string
  noticeId: number
  kind: NoticeKind
  leaveAt: string | null
}

/** A word to every family of the day, who has seen it, and whom to call. */
export default observer(function NoticePage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const day = dayOf(params, dayInShanghai(new Date()))
  const sent = useMemo(() => new KeptList<SentNotice>(`notices-${at.schoolId}`, 20), [at.schoolId])
  const [opened, setOpened] = useState<number | null>(null)
  useEffect(() => sent.recall(), [sent])
  useDidShow(() => sent.recall())
  const today = sent.items.filter((one) => one.day === day)
  const shown = opened ?? today[0]?.noticeId ?? null
  const isDemo = usePost(at)?.isDemo
  return (
    <Screen demo={isDemo}>
      {today.length > 0 && (
        <Group title={copy.sent} note={copy.sentSays}>
          {today.map(({ noticeId, kind, at: sentAt, leaveAt }) => (
            <Row key={noticeId} title={copy.sentAt(kind, sentAt, leaveAt)} foot={copy.callList} onTap={() => setOpened(noticeId)} />
          ))}
        </Group>
      )}
      {shown !== null && <CallList key={shown} at={at} noticeId={shown} />}
      <Compose
        at={{ ...at, day }}
        onSent={(one) => {
          sent.keep(one)
          setOpened(one.noticeId)
        }}
      />
    </Screen>
  )
})
