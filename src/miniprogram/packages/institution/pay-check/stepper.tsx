import { Text, View } from '@tarojs/components'
import { Icon } from '../../../components/icon'
import { Tap } from '../../../components/tap'

interface Props {
  /** The value in words. */
  says: string
  less: string
  more: string
  onStep: (by: 1 | -1) => void
}

/** A small number without typing. */
export function Stepper({ says, less, more, onStep }: Props) {
  return (
    <View className='stepper'>
      <Tap className='stepper__b' aria-label={less} onTap={() => onStep(-1)}>
        <Icon name='minus' />
      </Tap>
      <Text className='stepper__v' aria-live='polite'>{says}</Text>
      <Tap className='stepper__b' aria-label={more} onTap={() => onStep(1)}>
        <Icon name='plus' />
      </Tap>
    </View>
  )
}
