import { View } from '@tarojs/components'
import type { InstitutionSeen } from '../../../cloud/features/institutions/shapes'
import { Group } from '../group'
import { InSteps } from '../in-steps'
import { institution as copy } from '../../text/institution'
import './history.scss'

/** Every change of its state, the latest first; nothing of it is ever overwritten. */
export function History({ history }: { history: InstitutionSeen['history'] }) {
  const latestFirst = history.map((change, at) => ({ ...change, at })).reverse()
  return (
    <Group title={copy.history}>
      <View className='hist'>
        <InSteps
          items={latestFirst}
          row={({ at, status, fromDay, reason, document }) => (
            <View key={at} className='hist__one'>
              <View className='sub'>{copy.since(fromDay, status)}</View>
              <View>{reason}</View>
              {document && <View className='sub'>{copy.document(document)}</View>}
            </View>
          )}
        />
      </View>
    </Group>
  )
}
