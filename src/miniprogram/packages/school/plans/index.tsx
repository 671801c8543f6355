import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { StatusTag } from '../../../components/status-tag'
import { isChanged } from '../../../stores/service/plan-changes'
import { plans as copy } from '../../../text/plans'
import { open } from '../open'
import { usePlans } from '../use-plans'
import type { ToldPlan } from '../use-plans'
import { usePost } from '../use-post'

/** The school's plans, the newest first. */
export default observer(function PlansPage() {
  const at = schoolOf(useRouter().params)
  const store = usePlans(at)
  const post = usePost(at)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const inOrder = [...answer].sort((a, b) => b.draft.startsOn.localeCompare(a.draft.startsOn))
  return (
    <Screen dated={datedOf(store, new Date())} demo={post?.isDemo}>
      <Group>
        {answer.length === 0 && <Row title={copy.none} says={copy.noneSays} />}
        <InSteps items={inOrder} row={(plan) => <Plan key={plan.planId} at={at} plan={plan} />} />
      </Group>
      <Group><Row title={copy.add} onTap={() => open.editPlan(at)} /></Group>
    </Screen>
  )
})

function Plan({ at, plan }: { at: SchoolKey; plan: ToldPlan }) {
  const { draft, published, publishedVersion, findings, choosing, planId } = plan
  const refused = findings.filter(({ weight }) => weight === 'refused').length
  const now = new Date().toISOString()
  return (
    <Row title={draft.name} onTap={() => open.plan(at, planId)}>
      <View className='sub'>{copy.term(draft.startsOn, draft.endsOn)}</View>
      <View className='sub'>{copy.stateOf({ publishedVersion })}</View>
      {refused > 0 && <StatusTag kind='stop' says={copy.refusedCount(refused)} />}
      {published && isChanged(published, draft) && <StatusTag kind='warn' says={copy.changed} />}
      {choosing && choosing.opensAt <= now && now < choosing.closesAt && <StatusTag kind='info' says={copy.choosingNow} />}
    </Row>
  )
}
