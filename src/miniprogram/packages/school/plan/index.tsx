import { View } from '@tarojs/components'
import type { SchoolKey } from '../../../components/board/open'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { FindingNote } from '../../../components/service/finding-note'
import { planFindingWords } from '../../../text/findings-of-plan'
import { plans as copy } from '../../../text/plans'
import { OfPlan } from '../of-plan'
import { open } from '../open'
import type { ToldPlan } from '../use-plans'
import { Content } from './content'
import { History } from './history'
import './index.scss'
import { Publish } from './publish'

/** One plan: what it says, what the rules say of it, and its publishing. */
export default function PlanPage() {
  return <OfPlan page={(at, plan, again) => <Plan at={at} plan={plan} again={again} />} />
}

function Plan({ at, plan, again }: { at: SchoolKey; plan: ToldPlan; again: () => Promise<void> }) {
  const { findings, planId } = plan
  return (
    <>
      <Content at={at} plan={plan} />
      <Group title={copy.findings}>
        {findings.length === 0 && <View className='pad sub'>{copy.noFindings}</View>}
        <View>
          {findings.map((one) => (
            <FindingNote
              key={`${one.finding}-${one.weekday ?? ''}-${one.feeName ?? ''}`}
              weight={one.weight}
              clause={one.clause}
              words={planFindingWords(one)}
            />
          ))}
        </View>
      </Group>
      <Publish at={at} plan={plan} again={again} />
      <Group>
        <Row title={copy.offerings} says={copy.offeringsSays} onTap={() => open.offerings(at, planId)} />
        <Row title={copy.choosing} says={copy.choosingSays(plan)} onTap={() => open.choosing(at, planId)} />
      </Group>
      <History history={plan.history} />
    </>
  )
}
