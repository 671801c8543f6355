import { Text, View } from '@tarojs/components'
import { Icon } from '../../../components/icon'
import { Tap } from '../../../components/tap'

interface Props {
  value: number | null
  most: number
  /** The value in words. */
  says: string
  less: string
  more: string
  onChange: (value: number | null) => void
}

/** A small number without typing; below one it is not known. */
export function Stepper({ value, most, says, less, more, onChange }: Props) {
  const now = value ?? 0
  return (
    <View className='stepper'>
      <Tap className='stepper__b' aria-label={less} aria-disabled={now === 0} onTap={() => onChange(now > 1 ? now - 1 : null)}>
        <Icon name='minus' />
      </Tap>
      <Text className='stepper__v' aria-live='polite'>{says}</Text>
      <Tap className='stepper__b' aria-label={more} aria-disabled={now === most} onTap={() => onChange(Math.min(most, now + 1))}>
        <Icon name='plus' />
      </Tap>
    </View>
  )
}
