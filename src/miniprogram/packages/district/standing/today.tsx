import { View } from '@tarojs/components'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { Group } from '../../../components/group'
import { StandingTag } from '../../../components/institutions/standing-tag'
import { register } from '../../../text/register'

/** Whose state it is, and what it is today. */
export const Today = ({ seen: { facts, standing }, dated }: { seen: InstitutionSeen; dated: boolean }) => (
  <Group>
    <View className='pad'>
      <View className='org__n org__n--head' role='heading'>{facts.name}</View>
      <View className='gap-2'><StandingTag status={standing.status} dated={dated} /></View>
      <View className='gap-1'>{register.since(standing.status, standing.since)}</View>
      {standing.reason && <View className='sub'>{standing.reason}</View>}
    </View>
  </Group>
)
