import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  title?: string
  says?: string
  /** At the right: a figure, a tag, a small button. */
  foot?: ReactNode
  label?: string
  /** With an act the row is a link and shows the arrow. */
  onTap?: () => void
}

/** One line of a group. */
export function Row({ title, says, foot, label, onTap, children }: PropsWithChildren<Props>) {
  const inside = (
    <>
      <View className='row__bd'>
        {title && <View>{title}</View>}
        {says && <View className='sub'>{says}</View>}
        {children}
      </View>
      {(foot !== undefined || onTap) && (
        <View className='row__ft'>
          {typeof foot === 'string' ? <Text>{foot}</Text> : foot}
          {onTap && <Icon name='right' className='row__chev' />}
        </View>
      )}
    </>
  )
  if (!onTap) return <View className='row' aria-label={label}>{inside}</View>
  return <Tap className='row' role='link' aria-label={label} onTap={onTap}>{inside}</Tap>
}
