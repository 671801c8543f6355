import { View } from '@tarojs/components'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { typedPlanOf } from '../../../stores/service/typed-plan'
import { plans as copy } from '../../../text/plans'
import { open } from '../open'
import type { ToldPlan } from '../use-plans'

/** What the draft says, as a family will read it. */
export function Content({ at, plan: { draft, planId } }: { at: SchoolKey; plan: ToldPlan }) {
  const { hours } = typedPlanOf(draft)
  return (
    <Group title={draft.name} note={copy.term(draft.startsOn, draft.endsOn)}>
      <Row title={copy.hours}>
        {hours.map((line) => <View key={`${line.kind}-${line.startsAt}-${line.endsAt}`} className='sub'>{copy.hoursSays(line)}</View>)}
      </Row>
      <Row title={copy.fees}>
        {draft.fees.length === 0 && <View className='sub'>{copy.noFees}</View>}
        {draft.fees.map((fee) => <View key={`${fee.name}-${fee.kind}`} className='sub'>{copy.feeSays(fee)}</View>)}
      </Row>
      <Row title={copy.exempts} says={copy.exemptsSays(draft.exempts)} />
      <Row title={copy.takingPart} says={copy.takingPartSays(draft.takingPart)} />
      <Row title={copy.cutOff} foot={draft.cutOff} />
      <Row title={copy.homeBy} foot={copy.homeBySays(draft.homeBy)} />
      <Row title={copy.contactPhone} foot={copy.contactPhoneSays(draft.contactPhone)} />
      <View className='lot__acts'><SmallButton onTap={() => open.editPlan(at, planId)}>{copy.edit}</SmallButton></View>
    </Group>
  )
}
