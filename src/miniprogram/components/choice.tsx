import { View } from '@tarojs/components'
import { Chip } from './chip'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly T[]
  words: Record<T, string>
  wrong?: string
  onChange: (value: T) => void
}

/** One of several, each as long as it needs to be. */
export const Choice = <T extends string>({ label, value, options, words, wrong, onChange }: Props<T>) => (
  <View className='field'>
    <View className='field__label'>{label}</View>
    <View className='chips chips--flush' role='radiogroup' aria-label={label}>
      {options.map((one) => <Chip key={one} on={one === value} says={words[one]} label={`${label}：${words[one]}`} onTap={() => onChange(one)} />)}
    </View>
    {wrong && <View className='field__says field__says--wrong' role='alert'>{wrong}</View>}
  </View>
)
