import { Text, View } from '@tarojs/components'
import { shared } from '../text/shared'
import { Tap } from './tap'

export interface ChildTab {
  key: string
  name: string
  /** The child's answer, told before it is chosen. */
  answer: string
}

interface Props {
  tabs: readonly ChildTab[]
  value: string
  onChange: (key: string) => void
}

/** One tab a child; each already carries that child's answer. */
export function ChildSwitch({ tabs, value, onChange }: Props) {
  return (
    <View className='kids' role='tablist' aria-label={shared.switchChild}>
      {tabs.map((tab) => {
        const on = tab.key === value
        return (
          <Tap
            key={tab.key}
            className={`kid ${on ? 'kid--on' : ''}`}
            role='tab'
            aria-selected={on}
            onTap={() => onChange(tab.key)}
          >
            <Text className='kid__name'>{tab.name}</Text>
            <Text className='kid__says'>{tab.answer}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
