import { View } from '@tarojs/components'
import type { Moved } from '../../../cloud/features/approvals/shapes'
import { ClauseNote } from '../../components/clause-note'
import { NOT_NOW } from '../../text/approvals'

/** Why an application cannot be taken that step now, and by which clause. */
export const NotNowNote = ({ refusal }: { refusal: Extract<Moved, { outcome: 'not-now' }> }) => (
  <View className='failed' role='alert' aria-live='assertive'>
    <View className='b'>{NOT_NOW[refusal.why]}</View>
    {refusal.clause && <View className='gap-2'><ClauseNote clause={{ ...refusal.clause, value: null }} /></View>}
  </View>
)
