import { observer } from 'mobx-react-lite'
import { Field } from '../../../components/field'
import type { FactsForm } from '../../../stores/register/facts-form'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { LabelledSegment } from '../../../components/labelled-segment'
import { Part } from './part'

const FIELDS = ['mode', 'accountBank', 'accountMasked', 'payeeName', 'contactPhone'] as const

/** Where money goes and how it is watched; of the account only its ends are kept. */
export const Money = observer(function Money({ form }: { form: FactsForm }) {
  const { typed, faults } = form
  const wrong = (path: string) => faultAt(faults, path)
  return (
    <Part form={form} title={copy.moneyAndPhone} summary={copy.modes[typed.mode]} fields={FIELDS}>
      <LabelledSegment
        label={copy.mode}
        value={typed.mode}
        options={['bank-custody', 'risk-deposit', '']}
        words={copy.modes}
        onChange={(mode) => form.change({ mode })}
      />
      <Field label={copy.accountBank} value={typed.accountBank} wrong={wrong('accountBank')} onInput={(accountBank) => form.change({ accountBank })} />
      <Field label={copy.accountMasked} value={typed.accountMasked} max={30} hint={copy.accountHint} wrong={wrong('accountMasked')} onInput={(accountMasked) => form.change({ accountMasked })} />
      <Field label={copy.payeeName} value={typed.payeeName} max={60} wrong={wrong('payeeName')} onInput={(payeeName) => form.change({ payeeName })} />
      <Field label={copy.phone} value={typed.contactPhone} max={20} wrong={wrong('contactPhone')} onInput={(contactPhone) => form.change({ contactPhone })} />
    </Part>
  )
})
