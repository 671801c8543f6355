import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../../components/button'
import { Field } from '../../../components/field'
import type { FactsForm } from '../../../stores/register/facts-form'
import { EMPTY_FEE } from '../../../stores/register/typed-facts'
import type { TypedFee } from '../../../stores/register/typed-facts'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { LabelledSegment } from '../../../components/labelled-segment'
import { Part } from './part'

const MOST = 40

/** The published prices. */
export const Fees = observer(function Fees({ form }: { form: FactsForm }) {
  const { fees } = form.typed
  const put = (at: number, part: Partial<TypedFee>) => form.change({ fees: fees.map((fee, i) => (i === at ? { ...fee, ...part } : fee)) })
  return (
    <Part form={form} title={copy.fees} summary={copy.feeCount(fees.length)} fields={['fees']}>
      {fees.map((fee, i) => (
        <Fee key={i} form={form} fee={fee} at={i} onChange={(part) => put(i, part)} onRemove={() => form.change({ fees: fees.filter((_, each) => each !== i) })} />
      ))}
      {fees.length < MOST && (
        <View className='pad'>
          <SmallButton icon='plus' onTap={() => form.change({ fees: [...fees, EMPTY_FEE] })}>{copy.addFee}</SmallButton>
        </View>
      )}
    </Part>
  )
})

interface Props {
  form: FactsForm
  fee: TypedFee
  at: number
  onChange: (part: Partial<TypedFee>) => void
  onRemove: () => void
}

const Fee = observer(function Fee({ form, fee, at, onChange, onRemove }: Props) {
  const named = (label: string) => `${copy.fee(at + 1)}：${label}`
  const wrong = (field: string) => faultAt(form.faults, `fees.${at}.${field}`)
  return (
    <View className='lot'>
      <Field label={named(copy.item)} value={fee.item} wrong={wrong('item')} onInput={(item) => onChange({ item })} />
      <Field label={named(copy.yuan)} value={fee.yuan} max={12} wrong={wrong('amountFen')} onInput={(yuan) => onChange({ yuan })} />
      <LabelledSegment label={named(copy.per)} value={fee.per} options={['lesson', 'month', 'course']} words={copy.pers} onChange={(per) => onChange({ per })} />
      <View className='lot__acts'><SmallButton label={named(copy.removeFee)} onTap={onRemove}>{copy.removeFee}</SmallButton></View>
    </View>
  )
})
