import { Text, View } from '@tarojs/components'
import { Picker } from './form-controls'

interface Props<T> {
  label: string
  value: T
  options: readonly { value: T; says: string }[]
  /** What stands there while the value is none of the options. */
  placeholder: string
  wrong?: string
  onChange: (value: T) => void
}

/** One of many, from the platform's own wheel. */
export function SelectField<T extends string | number | null>({ label, value, options, placeholder, wrong, onChange }: Props<T>) {
  const at = options.findIndex((one) => one.value === value)
  return (
    <View className='field'>
      <Text className='field__label'>{label}</Text>
      <Picker
        mode='selector'
        range={options.map(({ says }) => says)}
        value={Math.max(0, at)}
        onChange={({ detail }) => {
          const chosen = options[Number(detail.value)]
          if (chosen) onChange(chosen.value)
        }}
      >
        <View className={`field__box ${wrong ? 'field__box--wrong' : ''}`} role='button' aria-label={label}>{options[at]?.says ?? placeholder}</View>
      </Picker>
      {wrong && <Text className='field__says field__says--wrong' role='alert'>{wrong}</Text>}
    </View>
  )
}
