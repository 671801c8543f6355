import { Text, View } from '@tarojs/components'
import type { InstitutionSeen, StaffShown } from '../../../../cloud/features/institutions/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { PersonPhoto } from '../../../components/institutions/person-photo'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { institution as copy } from '../../../text/institution'
import { FullTime } from './full-time'

function Teacher({ one, today }: { one: StaffShown; today: Day }) {
  const { certificateKind, certificateMasked, certificateTo } = one
  const hasEnded = certificateTo !== null && certificateTo < today
  const says = [(certificateKind !== null || one.isTeaching) && copy.certificate(certificateKind, certificateMasked), hasEnded && copy.certificateEnded(certificateTo), !one.hasContract && copy.noContract]
  const isMissing = certificateKind === null && one.isTeaching
  const tag = hasEnded ? <StatusTag kind='warn' says={copy.ended} /> : isMissing ? <StatusTag kind='unknown' says={copy.missing} /> : undefined
  return (
    <Row foot={tag}>
      <View className='person'>
        <PersonPhoto url={one.photo} name={one.name} />
        <View className='person__bd'>
          <Text className='b'>{one.name}</Text>
          <Text>{` ${[one.subject, copy.staffKind[one.kind], !one.isTeaching && copy.notTeaching].filter(Boolean).join(' · ')}`}</Text>
          <View className='sub'>{says.filter(Boolean).join(' · ')}</View>
        </View>
      </View>
    </Row>
  )
}

/** Who teaches there, with what certificate, and whether they were compared with the teachers in service. */
export function Staff({ seen: { staff, today, inServiceComparedOn } }: { seen: InstitutionSeen }) {
  const contracts = staff.filter(({ hasContract }) => hasContract).length
  return (
    <Group title={copy.staff} note={staff.length > 0 ? copy.staffNote(staff.length, contracts) : undefined}>
      {staff.length === 0 && <View className='pad sub'>{copy.noStaff}</View>}
      <InSteps items={staff} row={(one) => <Teacher key={one.staffId} one={one} today={today} />} />
      <FullTime staff={staff} />
      {staff.length > 0 && (
        <View className='row row--line'>
          <View className='sub'>{inServiceComparedOn ? copy.compared(inServiceComparedOn) : copy.notCompared}</View>
        </View>
      )}
    </Group>
  )
}
