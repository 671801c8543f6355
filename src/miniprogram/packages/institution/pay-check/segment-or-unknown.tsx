import { View } from '@tarojs/components'
import { Segment } from '../../../components/segment'
import { payCheck as copy } from '../../../text/pay-check'

interface Props<Value extends string> {
  label: string
  value: Value | null
  options: readonly { value: Value; says: string }[]
  onChange: (value: Value | null) => void
}

/** Two answers and 不知道, which is null. */
export function SegmentOrUnknown<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <Segment<Value | ''>
        label={label}
        value={value ?? ''}
        options={[...options, { value: '', says: copy.unknown }]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    </View>
  )
}
