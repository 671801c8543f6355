import { View } from '@tarojs/components'
import type { InspectionRecorded } from '../../../../cloud/features/institutions/shapes'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { institution } from '../../../text/institution'
import { inspections as copy } from '../../../text/inspections'

/** Every inspection, the latest first. */
export const Recorded = ({ all }: { all: readonly InspectionRecorded[] }) => (
  <Group title={copy.title}>
    {all.length === 0 && <View className='pad sub'>{copy.none}</View>}
    <InSteps items={all} row={(one) => <One key={one.inspectionId} one={one} />} />
  </Group>
)

const One = ({ one }: { one: InspectionRecorded }) => (
  <View className='lot--line'>
    <View className='pad'>
      <View className='b'>{copy.head(one.day, one.result)}</View>
      <View>{copy.looked(one.lookedAt)}</View>
      <View>{one.note}</View>
      {one.document && <View className='sub'>{institution.document(one.document)}</View>}
      <View className='sub'>{copy.by(one.inspectors, one.recordedByName)}</View>
      {one.isPublished && <View className='sub'>{copy.published}</View>}
    </View>
  </View>
)
