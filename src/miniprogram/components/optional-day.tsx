import { View } from '@tarojs/components'
import type { Day } from '../../policy/calendar/day'
import { SmallButton } from './button'
import { DayField } from './day-field'
import { typedFields as copy } from '../text/typed-fields'

interface Props {
  label: string
  value: Day | ''
  placeholder?: string
  hint?: string
  /** What is wrong with it, in words. */
  wrong?: string
  onChange: (day: Day | '') => void
}

/** A day that may also be unknown: what was chosen can be taken away again. */
export const OptionalDay = ({ label, value, placeholder = copy.notChosen, hint, wrong, onChange }: Props) => (
  <View className='oday'>
    <DayField label={label} value={value} placeholder={placeholder} onChange={onChange} />
    {wrong && <View className='oday__says t-stop' role='alert'>{wrong}</View>}
    {!wrong && hint && <View className='oday__says'>{hint}</View>}
    {value !== '' && (
      <View className='oday__clear'>
        <SmallButton kind='plain' label={`${copy.clear}：${label}`} onTap={() => onChange('')}>{copy.clear}</SmallButton>
      </View>
    )}
  </View>
)
