import { Text, View } from '@tarojs/components'
import { Icon } from './icon'

export type StatusKind = 'ok' | 'warn' | 'stop' | 'void' | 'unknown' | 'info'

/** A state as shape and word; green only for what was checked against live data or settled. */
export function StatusTag({ kind, says }: { kind: StatusKind; says: string }) {
  return (
    <View className={`tag tag--${kind}`}>
      <Icon name={kind} />
      <Text>{says}</Text>
    </View>
  )
}
