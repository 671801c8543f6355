import { View } from '@tarojs/components'
import { Chip } from './chip'

interface Props<T extends string | number> {
  label: string
  value: readonly T[]
  options: readonly T[]
  words: (one: T) => string
  onChange: (value: T[]) => void
}

/** Any of a few, each on or off. */
export function Several<T extends string | number>({ label, value, options, words, onChange }: Props<T>) {
  const toggle = (one: T) => onChange(options.filter((each) => (each === one ? !value.includes(one) : value.includes(each))))
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <View className='chips chips--flush' role='group' aria-label={label}>
        {options.map((one) => <Chip key={one} role='checkbox' on={value.includes(one)} says={words(one)} label={`${label}：${words(one)}`} onTap={() => toggle(one)} />)}
      </View>
    </View>
  )
}
