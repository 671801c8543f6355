import { View } from '@tarojs/components'
import { SmallButton } from '../../../components/button'
import { ClockField } from '../../../components/clock-field'
import { plans as copy } from '../../../text/plans'

interface Props {
  value: string
  wrong?: string
  onChange: (value: string) => void
}

/** By when children who go by themselves should be home; it may stay unsaid, and what was chosen can be taken away again. */
export const HomeBy = ({ value, wrong, onChange }: Props) => (
  <View className='oday'>
    <ClockField label={copy.homeBy} value={value} first='18:30' wrong={wrong} onChange={onChange} />
    {!wrong && <View className='oday__says'>{copy.homeByHint}</View>}
    {value && (
      <View className='oday__clear'>
        <SmallButton kind='plain' label={copy.clearHomeBy} onTap={() => onChange('')}>{copy.clearHomeBy}</SmallButton>
      </View>
    )}
  </View>
)
