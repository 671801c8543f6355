import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { schoolOf } from '../../../components/board/open'
import { Screen } from '../../../components/screen'
import { dayOf } from '../open'
import { usePost } from '../use-post'
import { CallList } from './call-list'
import { Compose } from './compose'
import './index.scss'
import { Sent } from './sent'
import { useSent } from './use-sent'

/** A word to every family of the day, who has seen it, and whom to call. */
export default observer(function NoticePage() {
  const { params } = useRouter()
  const school = schoolOf(params)
  const today = dayInShanghai(new Date())
  const day = dayOf(params, today)
  const at = { ...school, day }
  const sent = useSent(at)
  const [opened, setOpened] = useState<number | null>(null)
  const ofDay = sent.store.answer?.notices.find((one) => one.day === day)
  const shown = opened ?? ofDay?.noticeId ?? null
  const isDemo = usePost(school)?.isDemo
  const reload = () => void sent.store.load()
  const openOne = (noticeId: number) => {
    setOpened(noticeId)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Screen demo={isDemo}>
      {shown !== null && <CallList key={shown} at={school} noticeId={shown} onAgain={reload} />}
      <Compose
        at={at}
        onSent={(noticeId) => {
          setOpened(noticeId)
          reload()
        }}
      />
      <Sent today={today} sent={sent} onOpen={openOne} />
    </Screen>
  )
})
