import { View } from '@tarojs/components'
import { copy as copyText } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Group } from '../../../components/group'
import type { Checked } from '../../../stores/pay-check'
import { payCheck as copy } from '../../../text/pay-check'

/** What to say or do instead of paying now; over a clear result, that it is no guarantee. */
export function Instead({ checked: { result, list } }: { checked: Checked }) {
  const { verdict, offer } = result
  if (verdict === 'nothing-found') {
    return (
      <Group first>
        <View className='pad'>
          <View className='b'>{copy.noGuarantee}</View>
          <View>{copy.noGuaranteeSays}</View>
        </View>
      </Group>
    )
  }
  if (offer) {
    const says = copy.offer(offer)
    return (
      <Group first>
        <View className='pad'>
          <View className='sub'>{copy.sayThis}</View>
          <View className='lead gap-1'>{`“${says}”`}</View>
          <View className='sub gap-1'>{copy.offerSays}</View>
          <View className='gap-3'><Button kind='default' onTap={() => void copyText(says)}>{copy.copyOffer}</Button></View>
        </View>
      </Group>
    )
  }
  const steps = [...(list.verdict === 'stale' ? [copy.online] : []), copy.call, copy.wall]
  return (
    <Group first>
      <View className='pad'>
        <View className='sub'>{copy.before}</View>
        {steps.map((step, i) => <View key={step} className='gap-1 b'>{`${i + 1}. ${step}`}</View>)}
      </View>
    </Group>
  )
}
