import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props<T extends string | number> {
  label: string
  value: T
  options: readonly { value: T; says: string }[]
  onChange: (value: T) => void
}

/** Two or three choices side by side; a tick marks the chosen one. */
export function Segment<T extends string | number>({ label, value, options, onChange }: Props<T>) {
  return (
    <View className='seg2' role='radiogroup' aria-label={label}>
      {options.map((option) => {
        const on = option.value === value
        return (
          <Tap
            key={option.value}
            className={`seg2__one ${on ? 'seg2__one--on' : ''}`}
            role='radio'
            aria-checked={on}
            onTap={() => onChange(option.value)}
          >
            {on && <Icon name='check' />}
            <Text>{option.says}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
