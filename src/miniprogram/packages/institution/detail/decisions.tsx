import { View } from '@tarojs/components'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import '../../../components/institutions/history.scss'
import { inspections as words } from '../../../text/inspections'
import { institution as copy } from '../../../text/institution'

/** What inspections ended in, where the district published it; nothing is said of what was merely found. */
export const Decisions = ({ decided }: { decided: InstitutionSeen['inspections'] }) =>
  decided.length === 0 ? null : (
    <Group title={words.decisions}>
      <View className='hist'>
        <InSteps
          items={decided}
          row={({ day, lookedAt, note, document }) => (
            <View key={`${day} ${document}`} className='hist__one'>
              <View className='sub'>{words.head(day, 'decided')}</View>
              <View>{note}</View>
              <View className='sub'>{words.looked(lookedAt)}</View>
              <View className='sub'>{copy.document(document)}</View>
            </View>
          )}
        />
      </View>
    </Group>
  )
