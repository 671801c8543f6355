import { View } from '@tarojs/components'
import { Chip } from '../../../components/chip'
import { payCheck as copy } from '../../../text/pay-check'

interface Props<T extends string> {
  label: string
  value: T | null
  options: readonly { value: T; says: string }[]
  /** One on a line: the words are long. */
  wide?: boolean
  onChange: (value: T | null) => void
}

/** One of several in a grid, 不知道 among them. */
export function Choices<T extends string>({ label, value, options, wide, onChange }: Props<T>) {
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <View className={`grid2 ${wide ? 'grid2--wide' : ''}`} role='radiogroup' aria-label={label}>
        {options.map((option) => (
          <Chip key={option.value} on={option.value === value} says={option.says} onTap={() => onChange(option.value)} />
        ))}
        <Chip on={value === null} says={copy.unknown} label={`${label}：${copy.unknown}`} onTap={() => onChange(null)} />
      </View>
    </View>
  )
}
