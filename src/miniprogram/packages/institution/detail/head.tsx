import { View } from '@tarojs/components'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { Group } from '../../../components/group'
import { StandingTag } from '../../../components/institutions/standing-tag'
import { institution as copy } from '../../../text/institution'
import { kindName, moment } from '../../../text/institutions'

/** Name and state, in a sentence and with its time. */
export function Head({ seen, dated }: { seen: InstitutionSeen; dated: boolean }) {
  const { facts, standing, readAt } = seen
  const kinds = [...new Set(facts.categories.map(({ code }) => kindName(code)))]
  const taught = facts.categories.map(({ approves }) => approves).join('、')
  const says = dated && standing.status === 'white' ? copy.oldList : copy.standing[standing.status]
  return (
    <Group>
      <View className='pad'>
        <View className='org__n org__n--head' role='heading'>{facts.name}</View>
        <View className='gap-2'><StandingTag status={standing.status} dated={dated} /></View>
        <View className='gap-2'>{says}</View>
        {standing.reason && standing.status !== 'white' && <View className='gap-1'>{`${standing.since ?? ''} 起：${standing.reason}`}</View>}
        <View className='sub'>{[moment(readAt), ...kinds.map((kind) => `${kind}（${taught}）`)].join(' · ')}</View>
        {facts.formerNames.length > 0 && <View className='sub'>{copy.formerNames(facts.formerNames)}</View>}
      </View>
    </Group>
  )
}
