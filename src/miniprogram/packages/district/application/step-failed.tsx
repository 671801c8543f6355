import { View } from '@tarojs/components'
import { ErrorNote } from '../../../components/error-note'
import { application as copy } from '../../../text/approvals'
import { NotNowNote } from '../not-now-note'
import type { Stepping } from './use-step'

/** Why the last step was not taken. */
export const StepFailed = ({ step: { error, refusal } }: { step: Stepping }) => (
  <View>
    {refusal && <NotNowNote refusal={refusal} />}
    {error && <ErrorNote error={error} what={copy.actFailed} />}
    {error?.code === 'changed-meanwhile' && <View className='pad sub'>{copy.meanwhile}</View>}
  </View>
)
