import { Text, View } from '@tarojs/components'
import { Picker } from '../../../components/form-controls'
import { payCheck as copy } from '../../../text/pay-check'

interface Props {
  label: string
  value: string
  /** Where the wheel stands while nothing is chosen. */
  first: string
  onChange: (value: string) => void
}

/** A time of day from the platform's own wheel. */
export const ClockField = ({ label, value, first, onChange }: Props) => (
  <View className='field'>
    <Text className='field__label'>{label}</Text>
    <Picker mode='time' value={value || first} onChange={({ detail }) => onChange(detail.value)}>
      <View className='field__box' role='button' aria-label={label}>{value || copy.notChosen}</View>
    </Picker>
  </View>
)
