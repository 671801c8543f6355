import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Catalogue } from '../../../cloud/features/after-school/shapes'
import { api } from '../../api/client'
import type { LastKnown } from '../../stores/last-known'
import { childKey } from '../../stores/tonight-store'
import type { ChildKey } from '../../stores/week-store'
import { afterSchool as copy, whenText } from '../../text/after-school'
import { Chip } from '../chip'
import { ErrorNote } from '../error-note'
import { Group } from '../group'
import { Row } from '../row'
import { Skeleton } from '../skeleton'
import { useLastKnown } from '../use-last-known'
import { open } from '../evening/open'
import { MessageOffer } from '../messages/offer'
import { DatedBar } from '../dated-bar'
import { datedOf } from '../dated-of'
import { Fees, ForEverybody, Hours } from './about-plan'
import { ChoicesOfDay } from './choices-of-day'
import { MyPlaces } from './my-places'
import { MyWishes } from './my-wishes'
import { stageOf, stageSays } from './stage-of'
import type { Stage } from './stage-of'
import { useWishes } from './use-wishes'

/** One child's after-school service of the term at hand: what the family said first, then everything there is. */
export const FamilyService = observer(function FamilyService({ child }: { child: ChildKey }) {
  const [planId, setPlanId] = useState<number | undefined>()
  const ask = () => api.afterSchool.catalogue.query({ ...child, planId })
  const store = useLastKnown(`catalogue-${childKey(child)}${planId === undefined ? '' : `-${planId}`}`, ask)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Skeleton groups={3} />
  if (!answer && error?.code === 'not-found') return <NoPlan child={child} />
  if (!answer) return <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} />
  return (
    <>
      <Plans catalogue={answer} onChoose={setPlanId} />
      <OfCatalogue key={answer.planId} child={child} catalogue={answer} store={store} />
    </>
  )
})

/** This term and the next one, while both have a plan. */
function Plans({ catalogue: { plans, planId }, onChoose }: { catalogue: Catalogue; onChoose: (planId: number) => void }) {
  if (plans.length < 2) return null
  return (
    <View className='chips' role='radiogroup' aria-label={copy.whichPlan}>
      {plans.map((plan) => (
        <Chip
          key={plan.planId}
          on={plan.planId === planId}
          says={plan.choosingIsOpen ? copy.planOpen(plan.name) : plan.name}
          onTap={() => onChoose(plan.planId)}
        />
      ))}
    </View>
  )
}

function NoPlan({ child }: { child: ChildKey }) {
  return (
    <Group>
      <View className='pad'>
        <View className='title'>{copy.noPlan}</View>
        <View className='sub gap-1'>{copy.noPlanSays}</View>
      </View>
      <Row title={copy.pickup} onTap={() => open.pickup(child)} />
    </Group>
  )
}

interface Props {
  child: ChildKey
  catalogue: Catalogue
  store: LastKnown<Catalogue>
}

const OfCatalogue = observer(function OfCatalogue({ child, catalogue, store }: Props) {
  const load = () => store.load()
  const wishing = useWishes(child, catalogue, load)
  const now = new Date()
  const stage = stageOf(catalogue, now)
  const live = store.state === 'live'
  const mayChange = live && catalogue.rights === 'full'
  const dated = datedOf(store, now)
  const toDraw = () => open.draw(child, catalogue.planId)
  return (
    <>
      {dated && <DatedBar {...dated} />}
      <Head catalogue={catalogue} stage={stage} live={live} />
      <MyPlaces child={child} catalogue={catalogue} mayChange={mayChange} onChanged={load} />
      {stage === 'drawn' ? (
        <Group>
          <Row title={copy.result} says={copy.resultSays} onTap={toDraw} />
        </Group>
      ) : (
        (stage === 'open' || wishing.wishes.length > 0) && (
          <MyWishes catalogue={catalogue} wishing={wishing} mayChange={mayChange && stage === 'open'} onMethod={toDraw} />
        )
      )}
      <MessageOffer topic='choosing' when={live && (catalogue.mine?.takesPart || catalogue.places.length > 0)} />
      <ForEverybody offerings={catalogue.offerings} />
      <ChoicesOfDay child={child} catalogue={catalogue} wishing={wishing} stage={stage} now={now} mayChange={mayChange} onChanged={load} />
      <Hours plan={catalogue.plan} />
      <Fees plan={catalogue.plan} />
      <Group>
        <Row title={copy.pickup} onTap={() => open.pickup(child)} />
        {catalogue.draw && <Row title={copy.draw} says={copy.drawSays} onTap={toDraw} />}
      </Group>
    </>
  )
})

function Head({ catalogue, stage, live }: { catalogue: Catalogue; stage: Stage; live: boolean }) {
  const { displayName, schoolName, plan, draw, lastChange, exempt, rights } = catalogue
  return (
    <Group first>
      <View className='pad'>
        <View className='sub'>{copy.head(displayName, schoolName, plan.name)}</View>
        <View className='title gap-1'>{stageSays(catalogue, stage)}</View>
        {draw && stage !== 'drawn' && <View className='sub gap-1'>{copy.drawOn(draw.publicFigure.name, draw.publicFigure.day)}</View>}
        {lastChange && <View className='gap-1'>{copy.changed(lastChange.reason, whenText(lastChange.publishedAt))}</View>}
        {exempt && <View className='gap-1'>{copy.exempt[exempt]}</View>}
        {rights !== 'full' && <View className='gap-1'>{copy.onlyFull}</View>}
        {!live && <View className='gap-1'>{copy.noSignal}</View>}
      </View>
    </Group>
  )
}
