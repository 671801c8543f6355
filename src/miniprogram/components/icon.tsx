import { View } from '@tarojs/components'

export type IconName =
  | 'ok' | 'warn' | 'stop' | 'void' | 'unknown' | 'info' | 'clock' | 'moon' | 'right' | 'down' | 'up' | 'up2' | 'plus'
  | 'minus' | 'check' | 'search' | 'phone' | 'offline' | 'book' | 'school' | 'person' | 'pen' | 'list' | 'share' | 'undo'

/** A one-colour mark in the colour of the words beside it; never the only carrier of a meaning. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`ico i-${name} ${className}`} aria-hidden />
}
