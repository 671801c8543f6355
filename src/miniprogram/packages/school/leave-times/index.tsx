import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { schoolOf } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ClauseNote } from '../../../components/clause-note'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'
import { leavingDay as copy } from '../../../text/leaving-day'
import { dayOf } from '../open'
import { usePost } from '../use-post'
import { Proposal } from './proposal'
import './index.scss'

/** Leave times that way, bus and notices ask for; each holds once the teacher on duty has said so. */
export default observer(function LeaveTimesPage() {
  const { params } = useRouter()
  const day = dayOf(params, dayInShanghai(new Date()))
  const at = { ...schoolOf(params), day }
  const store = useLastKnown(`leave-times-${at.schoolId}-${day}`, () => api.leaving.proposals.query(at), false)
  const isDemo = usePost(at)?.isDemo
  const { busy, error, run } = useAct()
  const { answer, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={store.error} what={copy.timesFailed} onRetry={() => void store.load()} /></Screen>
  const open = answer.filter(({ approvedAt }) => approvedAt === null)
  const [first] = answer
  const approveAll = () =>
    run(async () => {
      if (!(await ask(copy.approveAllAsk(open.length), copy.approveAllSays))) return
      try {
        for (const { childId, proposal } of open) await api.leaving.approveLeaveTime.mutate({ ...at, childId, at: proposal.leaveAt })
      } finally {
        await store.load() // also those approved before the network failed
      }
    })
  return (
    <Screen dated={datedOf(store, new Date())} demo={isDemo}>
      {answer.length === 0 && <Group><Row title={copy.timesNone} says={copy.timesNoneSays} /></Group>}
      {first && <Group><View className='pad'><ClauseNote clause={first.proposal.clause} /></View></Group>}
      {open.length > 1 && (
        <View className='pad'><Button kind='default' busy={busy} onTap={() => void approveAll()}>{copy.approveAll(open.length)}</Button></View>
      )}
      {error && <ErrorNote error={error} what={copy.approveFailed} />}
      {answer.length > 0 && (
        <Group>
          <InSteps items={answer} row={(one) => <Proposal key={one.childId} at={at} one={one} onApproved={() => store.load()} />} />
        </Group>
      )}
    </Screen>
  )
})
