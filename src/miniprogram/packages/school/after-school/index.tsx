import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { PublicPlan } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { Fees, ForEverybody, Hours } from '../../../components/after-school/about-plan'
import { OfferingCard } from '../../../components/after-school/offering-card'
import { stageOf } from '../../../components/after-school/stage-of'
import { go, schoolOf } from '../../../components/board/open'
import { Chip } from '../../../components/chip'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { WayToEvening } from '../../../components/way-to-evening'
import { afterSchool as copy, weekdayName, whenText } from '../../../text/after-school'
import './index.scss'

/** A school's after-school service as anybody may see it, without any child. */
export default observer(function PlanPage() {
  const school = schoolOf(useRouter().params)
  const store = useLastKnown(`plan-${school.districtId}-${school.schoolId}`, () => api.afterSchool.publicPlan.query(school))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer && error?.code === 'not-found') return <WayToEvening title={copy.noPlan} says={copy.noPlanSays} />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const { schoolName, plan, planId, draw } = answer
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer.isDemo}>
      <Group first>
        <View className='pad'>
          <View className='sub'>{copy.headPublic(schoolName, plan.name)}</View>
          <View className='title gap-1'>{publicSays(answer)}</View>
        </View>
        {draw && (
          <Row
            title={copy.draw}
            says={copy.drawSays}
            onTap={() => go(`/packages/family/draw/index?d=${school.districtId}&s=${school.schoolId}&plan=${planId}`)}
          />
        )}
      </Group>
      <ForEverybody offerings={answer.offerings} />
      <Offerings answer={answer} />
      <Hours plan={plan} />
      <Fees plan={plan} />
    </Screen>
  )
})

function publicSays({ choosing, draw }: PublicPlan): string {
  const stage = stageOf({ choosing, draw }, new Date())
  if (stage === 'drawn') return copy.says.drawn
  if (stage === 'closed') return copy.says.closed
  if (stage === 'no-times' || !choosing) return copy.says.noTimes
  return stage === 'before' ? copy.says.opens(whenText(choosing.opensAt)) : copy.says.publicOpen(whenText(choosing.closesAt))
}

function Offerings({ answer: { offerings, choosing, draw } }: { answer: PublicPlan }) {
  const choosable = offerings.filter(({ admission }) => admission !== 'everybody')
  const weekdays = [...new Set(choosable.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  const [chosen, setChosen] = useState<number | null>(null)
  const weekday = chosen ?? weekdays[0]
  if (weekday === undefined) return null
  const stage = stageOf({ choosing, draw }, new Date())
  return (
    <Group title={copy.catalogue}>
      <View className='chips' role='radiogroup' aria-label={copy.weekdays}>
        {weekdays.map((one) => <Chip key={one} on={one === weekday} says={weekdayName(one)} onTap={() => setChosen(one)} />)}
      </View>
      <InSteps
        key={weekday}
        items={choosable.filter((one) => one.weekday === weekday)}
        row={(one) => <OfferingCard key={one.offeringId} offering={one} wishing={stage === 'open' || stage === 'closed'} />}
      />
    </Group>
  )
}
