import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  on: boolean
  title: string
  says?: string
  /** The consequence of the choice, at the right. */
  foot?: string
  role?: 'radio' | 'checkbox'
  onTap: () => void
}

/** A choice on a line of its own with its consequence. */
export function Option({ on, title, says, foot, role = 'radio', onTap, children }: PropsWithChildren<Props>) {
  return (
    <Tap className={`opt ${on ? 'opt--on' : ''}`} role={role} aria-checked={on} onTap={onTap}>
      <View className={`opt__dot ${role === 'checkbox' ? 'opt__dot--square' : ''}`}>
        <Icon name='check' />
      </View>
      <View className='opt__bd'>
        <Text className='b block'>{title}</Text>
        {says && <Text className='sub block'>{says}</Text>}
        {children}
      </View>
      {foot && <Text className='opt__ft'>{foot}</Text>}
    </Tap>
  )
}
