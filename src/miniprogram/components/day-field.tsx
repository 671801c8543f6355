import { Text, View } from '@tarojs/components'
import { isDay } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import { dayText } from '../text/shared'
import { Picker } from './form-controls'

interface Props {
  label: string
  value: Day | ''
  placeholder: string
  onChange: (day: Day) => void
}

/** A day chosen from the platform's own picker. */
export function DayField({ label, value, placeholder, onChange }: Props) {
  return (
    <View className='field'>
      <Text className='field__label'>{label}</Text>
      <Picker
        mode='date'
        value={value}
        onChange={({ detail }) => {
          if (isDay(detail.value)) onChange(detail.value)
        }}
      >
        <View className='field__box' role='button' aria-label={label}>
          {value === '' ? placeholder : `${value}（${dayText(value)}）`}
        </View>
      </Picker>
    </View>
  )
}
