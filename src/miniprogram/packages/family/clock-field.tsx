import { Text, View } from '@tarojs/components'
import { Picker } from '../../components/form-controls'

interface Props {
  label: string
  /** '' while nothing is chosen; the wheel then stands at `first`. */
  value: string
  first: string
  placeholder: string
  wrong?: string
  onChange: (clock: string) => void
}

/** A time of day from the platform's own wheel. */
export const ClockField = ({ label, value, first, placeholder, wrong, onChange }: Props) => (
  <View className='field'>
    <Text className='field__label'>{label}</Text>
    <Picker mode='time' value={value || first} onChange={({ detail }) => onChange(detail.value)}>
      <View className={`field__box ${wrong ? 'field__box--wrong' : ''}`} role='button' aria-label={label}>{value || placeholder}</View>
    </Picker>
    {wrong && <Text className='field__says field__says--wrong' role='alert'>{wrong}</Text>}
  </View>
)
