import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { ErrorNote } from '../../../components/error-note'
import { MessageOffer } from '../../../components/messages/offer'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { myClass } from '../../../text/teacher'
import { PendingJoins } from './pending-joins'
import { RosterGroup } from './roster-group'

/** The class teacher's class: who asks to join, its code, its roster. */
export default observer(function ClassPage() {
  const { params } = useRouter()
  const at = { ...schoolOf(params), classId: Number(params.c) }
  // Names of children are not kept on a teacher's phone.
  const store = useLastKnown(`joins-${at.classId}`, () => api.people.pendingJoins.query(at), false)
  const { answer, error, state } = store
  useShareAppMessage(() => ({ title: myClass.join, path: '/packages/family/join/index' }))
  if (!answer && state === 'loading') return <Screen loading />
  return (
    <Screen>
      {error && <ErrorNote error={error} what={myClass.failed} onRetry={() => void store.load()} />}
      {answer && <PendingJoins at={at} joins={answer} onDecided={() => store.load()} />}
      <MessageOffer topic='class' when={answer !== null} />
      <RosterGroup at={at} />
    </Screen>
  )
})
