import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { shared } from '../text/shared'
import { SmallButton } from './button'

interface Props {
  title: string
  onClose: () => void
}

/** A half-screen sheet over the page; closes by its button and by the dark part. */
export function Sheet({ title, onClose, children }: PropsWithChildren<Props>) {
  return (
    <View role='dialog' aria-label={title}>
      <View className='sheet__mask' onClick={onClose} aria-hidden />
      <View className='sheet'>
        <View className='sheet__hd'>
          <Text className='lead'>{title}</Text>
          <SmallButton kind='plain' onTap={onClose}>{shared.close}</SmallButton>
        </View>
        {children}
      </View>
    </View>
  )
}
