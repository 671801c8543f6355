import { View } from '@tarojs/components'
import { Segment } from './segment'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly T[]
  words: Record<T, string>
  /** What is odd about it, in words. */
  says?: string
  onChange: (value: T) => void
}

/** Two or three choices under their name. */
export const LabelledSegment = <T extends string>({ label, value, options, words, says, onChange }: Props<T>) => (
  <View className='field'>
    <View className='field__label'>{label}</View>
    <Segment label={label} value={value} options={options.map((one) => ({ value: one, says: words[one] }))} onChange={onChange} />
    {says && <View className='field__says t-warn'>{says}</View>}
  </View>
)
