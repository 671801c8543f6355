import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { offerings as copy } from '../../../text/offerings'
import { idOf } from '../open'
import { usePost } from '../use-post'
import './index.scss'
import { OfferingForm } from './offering-form'
import { Withdraw } from './withdraw'

const read = async (at: SchoolKey, planId: number) => {
  const [offerings, leaders, { approvedItems }] = await Promise.all([
    api.afterSchool.offerings.query({ ...at, planId }),
    api.afterSchool.leaders.query(at),
    api.afterSchool.district.query({ districtId: at.districtId }),
  ])
  return { offerings, leaders, approvedItems }
}

export type OfferingSurroundings = Awaited<ReturnType<typeof read>>

/** One offering: entering a new one, changing or withdrawing one that is there. */
export default observer(function OfferingPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const planId = idOf(params, 'p') ?? 0
  const offeringId = idOf(params, 'o')
  const post = usePost(at)
  const store = useLastKnown(`offering-${at.schoolId}-${planId}`, () => read(at, planId), false)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const one = answer.offerings.find((each) => each.offeringId === offeringId) ?? null
  if (offeringId !== null && one === null) return <Screen><Group><Row title={copy.notThere} /></Group></Screen>
  if (one?.withdrawnAt) return <Screen><Group><Row title={one.name} says={copy.isWithdrawn} /></Group></Screen>
  return (
    <Screen demo={post?.isDemo}>
      <OfferingForm at={{ ...at, planId }} one={one} surroundings={answer} again={() => store.load()} />
      {one && <Withdraw at={{ ...at, planId }} one={one} />}
    </Screen>
  )
})
