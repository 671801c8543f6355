import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { askedChild } from '../../../components/use-child'
import { useLastKnown } from '../../../components/use-last-known'
import { WayToEvening } from '../../../components/way-to-evening'
import { childKey } from '../../../stores/tonight-store'
import type { ChildKey } from '../../../stores/week-store'
import { draw as copy } from '../../../text/draw'
import { drawOfChild, drawOfSchool } from './draw-shown'
import { Figures } from './figures'
import { MyResult } from './my-result'
import { Replay } from './replay'
import './index.scss'

/** A draw as anybody may see it: its figures, its method, the replay on this phone; for a family also its own result. */
export default observer(function DrawPage() {
  const { params } = useRouter()
  const school = schoolOf(params)
  const planId = Number(params.plan)
  if (Number.isNaN(school.schoolId) || Number.isNaN(planId)) return <WayToEvening title={copy.none} says={copy.noneSays} />
  return <OfPlan school={school} planId={planId} child={askedChild(params)} />
})

interface Props {
  school: SchoolKey
  planId: number
  child: ChildKey | null
}

const OfPlan = observer(function OfPlan({ school, planId, child }: Props) {
  const name = child ? `draw-${childKey(child)}-${planId}` : `draw-${school.districtId}-${school.schoolId}-${planId}`
  const store = useLastKnown(name, () => (child ? drawOfChild(child, planId) : drawOfSchool(school, planId)))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer && error?.code === 'not-found') return <WayToEvening title={copy.none} says={copy.noneSays} />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const { draw, offerings, mine } = answer
  if (!draw) return <WayToEvening title={copy.none} says={copy.noneSays} />
  const nameOf = (id: number) => offerings.find(({ offeringId }) => offeringId === id)?.name ?? copy.unknownOffering(id)
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer.isDemo}>
      <Group first>
        <View className='pad'>
          <View className='sub'>{`${answer.schoolName} · ${answer.planName}`}</View>
          <View className='title gap-1'>{copy.state[draw.state]}</View>
        </View>
      </Group>
      {mine && <MyResult mine={mine} nameOf={nameOf} />}
      <Replay school={school} planId={planId} isDrawn={draw.state === 'drawn'} />
      <Group title={copy.method}>
        <View className='pad'>
          {copy.methodSays.map((line) => <View key={line} className='gap-1'>{line}</View>)}
        </View>
      </Group>
      <Figures draw={draw} />
    </Screen>
  )
})
