import { Text, View } from '@tarojs/components'
import { Picker } from '../../components/form-controls'
import { Icon } from '../../components/icon'

interface Props {
  label: string
  names: readonly string[]
  /** Of the one chosen; the first lets go of it. */
  at: number
  onPick: (at: number) => void
}

/** One of a list of names by which the institutions are narrowed. */
export function NarrowPicker({ label, names, at, onPick }: Props) {
  return (
    <View className='pickers__one'>
      <Picker mode='selector' range={[...names]} value={at} onChange={({ detail }) => onPick(Number(detail.value))}>
        <View className='pk' role='button' aria-label={`${label}：${names[at] ?? ''}`}>
          <Text>{names[at]}</Text>
          <Icon name='down' />
        </View>
      </Picker>
    </View>
  )
}
