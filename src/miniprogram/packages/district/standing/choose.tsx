import { View } from '@tarojs/components'
import type { Status } from '../../../../policy/training/standing'
import { ClauseNote } from '../../../components/clause-note'
import { Option } from '../../../components/option'
import { STATUS_WORDS } from '../../../text/institutions'
import { standing as copy } from '../../../text/standing'
import type { Offered } from './offered'

interface Props {
  offered: Offered
  chosen: Status | null
  onChoose: (status: Status) => void
}

/** What may follow what was recorded, and why the rest may not. */
export const Choose = ({ offered, chosen, onChoose }: Props) => (
  <View>
    <View className='pad'>
      <View className='b'>{copy.choose}</View>
      <View className='sub'>{copy.then(offered.before)}</View>
    </View>
    <View role='radiogroup' aria-label={copy.choose}>
      {offered.statuses.map((status) => (
        <Option key={status} on={status === chosen} title={STATUS_WORDS[status]} says={copy.says[status]} onTap={() => onChoose(status)} />
      ))}
    </View>
    {offered.clause && (
      <View className='pad'>
        <View className='sub'>{copy.whiteClosed}</View>
        <ClauseNote clause={offered.clause} />
      </View>
    )}
    {offered.not.length > 0 && (
      <View className='pad sub'>
        <View>{copy.not}</View>
        {offered.not.map((status) => <View key={status}>{copy.notAfter(offered.before, status)}</View>)}
      </View>
    )}
  </View>
)
