import { Text, View } from '@tarojs/components'
import { Picker } from './form-controls'
import { typedFields as copy } from '../text/typed-fields'

interface Props {
  label: string
  value: string
  /** Where the wheel stands while nothing is chosen. */
  first: string
  placeholder?: string
  wrong?: string
  onChange: (value: string) => void
}

/** A time of day from the platform's own wheel, with what is wrong about it. */
export const ClockField = ({ label, value, first, placeholder = copy.notChosen, wrong, onChange }: Props) => (
  <View className='field'>
    <Text className='field__label'>{label}</Text>
    <Picker mode='time' value={value || first} onChange={({ detail }) => onChange(detail.value)}>
      <View className={`field__box ${wrong ? 'field__box--wrong' : ''}`} role='button' aria-label={label}>{value || placeholder}</View>
    </Picker>
    {wrong && <Text className='field__says field__says--wrong' role='alert'>{wrong}</Text>}
  </View>
)
