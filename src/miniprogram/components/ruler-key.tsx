import { Text, View } from '@tarojs/components'

interface Props {
  marks: readonly { kind: 'home' | 'school' | 'used' | 'over' | 'room' | 'cap'; says: string }[]
}

/** What the fills of a ruler mean, in words. */
export function RulerKey({ marks }: Props) {
  return (
    <View className='key'>
      {marks.map(({ kind, says }) => (
        <View key={kind} className='key__one'>
          <View className={`key__mark seg--${kind}`} />
          <Text>{says}</Text>
        </View>
      ))}
    </View>
  )
}
