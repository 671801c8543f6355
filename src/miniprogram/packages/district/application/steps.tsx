import { View } from '@tarojs/components'
import type { ApplicationSeen } from '../../../../cloud/features/approvals/shapes'
import { Group } from '../../../components/group'
import '../../../components/institutions/history.scss'
import { InSteps } from '../../../components/in-steps'
import { application as copy, stepWords } from '../../../text/approvals'
import { moment } from '../../../text/institutions'

/** Every step so far, the latest first. */
export function Steps({ steps }: { steps: ApplicationSeen['steps'] }) {
  const latestFirst = steps.map((one, at) => ({ ...one, nth: at })).reverse()
  return (
    <Group title={copy.steps}>
      <View className='hist'>
        <InSteps
          items={latestFirst}
          row={({ nth, step, note, document, at, by }) => (
            <View key={nth} className='hist__one'>
              <View className='sub'>{copy.stepAt(moment(at), by)}</View>
              <View>{stepWords(step)}</View>
              {note && <View className='sub'>{note}</View>}
              {document && <View className='sub'>{copy.decided(document)}</View>}
            </View>
          )}
        />
      </View>
    </Group>
  )
}
