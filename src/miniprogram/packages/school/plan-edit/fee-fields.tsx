import { View } from '@tarojs/components'
import { FEE_COLLECTORS, FEE_UNITS } from '../../../../policy/after-school/plan/fee'
import { SERVICE_KINDS } from '../../../../policy/after-school/service-kind'
import { SmallButton } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { LabelledSegment } from '../../../components/labelled-segment'
import type { TypedFee } from '../../../stores/service/typed-plan'
import { plans as copy } from '../../../text/plans'
import { service } from '../../../text/service'

const SUMS = ['free', 'set', 'unknown'] as const

interface Props {
  n: number
  fee: TypedFee
  wrongName?: string
  wrongSum?: string
  onChange: (part: Partial<TypedFee>) => void
  onRemove: () => void
}

/** One item of what families pay for; who collects it and what it is tied to are asked, because the rules are about them. */
export function FeeFields({ n, fee, wrongName, wrongSum, onChange, onRemove }: Props) {
  const setKind = (kind: TypedFee['kind']) => onChange(fee.chargedAs === fee.kind ? { kind, chargedAs: kind } : { kind })
  return (
    <View className='lot'>
      <View className='lot__hd'>{copy.feeOf(n)}</View>
      <Field label={copy.feeName} value={fee.name} placeholder={copy.feeNameHint} wrong={wrongName} onInput={(name) => onChange({ name })} />
      <Choice label={copy.kind} value={fee.kind} options={SERVICE_KINDS} words={service.kinds} onChange={setKind} />
      <Choice label={copy.chargedAs} value={fee.chargedAs} options={SERVICE_KINDS} words={service.kinds} onChange={(chargedAs) => onChange({ chargedAs })} />
      <LabelledSegment label={copy.sum} value={fee.sum} options={SUMS} words={copy.sums} onChange={(sum) => onChange({ sum })} />
      {fee.sum === 'set' && (
        <>
          <Field label={copy.yuan} value={fee.yuan} max={10} wrong={wrongSum} onInput={(yuan) => onChange({ yuan })} />
          <LabelledSegment label={copy.per} value={fee.per} options={FEE_UNITS} words={service.units} onChange={(per) => onChange({ per })} />
        </>
      )}
      <Field label={copy.document} value={fee.documentNumber} max={60} hint={copy.documentHint} onInput={(documentNumber) => onChange({ documentNumber })} />
      <Choice label={copy.collectedBy} value={fee.collectedBy} options={FEE_COLLECTORS} words={service.collectors} onChange={(collectedBy) => onChange({ collectedBy })} />
      <Field label={copy.bundled} value={fee.bundledWith} max={120} hint={copy.bundledHint} onInput={(bundledWith) => onChange({ bundledWith })} />
      <View className='lot__acts'><SmallButton kind='plain' label={`${copy.removeFee}：${copy.feeOf(n)}`} onTap={onRemove}>{copy.removeFee}</SmallButton></View>
    </View>
  )
}
