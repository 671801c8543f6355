import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { schoolOf } from '../../components/board/open'
import type { SchoolKey } from '../../components/board/open'
import { datedOf } from '../../components/dated-of'
import { ErrorNote } from '../../components/error-note'
import { Group } from '../../components/group'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { plans as copy } from '../../text/plans'
import { idOf } from './open'
import { usePlans } from './use-plans'
import type { ToldPlan } from './use-plans'
import { usePost } from './use-post'

/** The page of the plan that its address names. */
export const OfPlan = observer(function OfPlan({ page }: { page: (at: SchoolKey, plan: ToldPlan, again: () => Promise<void>) => ReactNode }) {
  const { params } = useRouter()
  const at = schoolOf(params)
  const store = usePlans(at)
  const post = usePost(at)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const plan = answer.find(({ planId }) => planId === idOf(params, 'p'))
  return (
    <Screen dated={datedOf(store, new Date())} demo={post?.isDemo}>
      {plan ? page(at, plan, () => store.load()) : <Group><Row title={copy.notThere} /></Group>}
    </Screen>
  )
})
