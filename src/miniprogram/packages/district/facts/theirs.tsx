import { View } from '@tarojs/components'
import { SmallButton } from '../../../components/button'
import type { FactsForm } from '../../../stores/register/facts-form'
import type { TypedFacts } from '../../../stores/register/typed-facts'
import { FACT_NAMES, factsForm as copy, factWords } from '../../../text/register-facts'

/** What somebody else made of a field that was also typed in here; both stay until one is chosen. */
export function Theirs({ form, field }: { form: FactsForm; field: keyof TypedFacts }) {
  const theirs = factWords({ ...form.typed, ...form.form.theirs }, field)
  const name = FACT_NAMES[field]
  return (
    <View className='theirs' role='alert'>
      <View className='b'>{name}</View>
      <View>{copy.theirs(theirs || copy.nothing)}</View>
      <View className='theirs__acts'>
        <SmallButton label={`${copy.useTheirs}：${name}`} onTap={() => form.settle(field, 'theirs')}>{copy.useTheirs}</SmallButton>
        <SmallButton label={`${copy.keepMine}：${name}`} onTap={() => form.settle(field, 'mine')}>{copy.keepMine}</SmallButton>
      </View>
    </View>
  )
}
