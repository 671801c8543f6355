import { View } from '@tarojs/components'

type Meaning = 'ok' | 'warn' | 'stop' | 'void' | 'unknown' | 'info'
type Arrow = 'right' | 'down' | 'up' | 'up2'
type Act = 'plus' | 'minus' | 'check' | 'search' | 'phone' | 'pen' | 'list' | 'share' | 'undo'
export type IconName = Meaning | Arrow | Act | 'clock' | 'moon' | 'offline' | 'book' | 'school' | 'person'

/** A one-colour mark in the colour of the words beside it; never the only carrier of a meaning. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`ico i-${name} ${className}`} aria-hidden />
}
