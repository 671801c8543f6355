import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { offeringFindingWords } from '../../../text/findings-of-plan'
import { offerings as copy } from '../../../text/offerings'
import { idOf, open } from '../open'
import { usePost } from '../use-post'

type Told = Awaited<ReturnType<typeof api.afterSchool.offerings.query>>[number]

/** What a plan offers, by weekday; what the rules say against one stands at it. */
export default observer(function OfferingsPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const planId = idOf(params, 'p') ?? 0
  const post = usePost(at)
  const store = useLastKnown(`offerings-${at.schoolId}-${planId}`, () => api.afterSchool.offerings.query({ ...at, planId }))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const held = answer.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = answer.filter(({ withdrawnAt }) => withdrawnAt !== null)
  const weekdays = [...new Set(held.map(({ weekday }) => weekday))].sort()
  return (
    <Screen dated={datedOf(store, new Date())} demo={post?.isDemo}>
      {held.length === 0 && <Group><Row title={copy.none} says={copy.noneSays} /></Group>}
      {weekdays.map((weekday) => (
        <Group key={weekday} title={copy.onWeekday(weekday)}>
          <InSteps
            items={held.filter((one) => one.weekday === weekday).sort((a, b) => a.startsAt.localeCompare(b.startsAt))}
            row={(one) => <Offering key={one.offeringId} one={one} onTap={() => open.offering(at, planId, one.offeringId)} />}
          />
        </Group>
      ))}
      <Group>
        <Row title={copy.add} onTap={() => open.offering(at, planId)} />
        <Row title={copy.leaders} onTap={() => open.leaders(at)} />
      </Group>
      {withdrawn.length > 0 && (
        <Group title={copy.withdrawnTitle}>
          <InSteps items={withdrawn} row={(one) => <Row key={one.offeringId} title={one.name} says={`${copy.onWeekday(one.weekday)} · ${copy.says(one)}`} />} />
        </Group>
      )}
    </Screen>
  )
})

function Offering({ one, onTap }: { one: Told; onTap: () => void }) {
  // What is for everybody is led by each class's own teacher.
  const isLed = one.admission === 'everybody'
  const against = one.findings.filter(({ weight, finding }) => weight !== 'unknown' && !(isLed && finding === 'no-leader'))
  return (
    <Row title={one.name} onTap={onTap}>
      <View className='sub'>{copy.says(one)}</View>
      <View className='sub'>{`${copy.grades(one.fromGrade, one.toGrade)} · ${copy.ledBy(one)}`}</View>
      <View className='sub'>{copy.taken(one)}</View>
      {against.map((finding) => (
        <StatusTag key={finding.finding} kind={finding.weight === 'refused' ? 'stop' : 'warn'} says={offeringFindingWords(finding).says} />
      ))}
    </Row>
  )
}
