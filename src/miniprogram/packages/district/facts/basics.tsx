import { observer } from 'mobx-react-lite'
import { checkCreditCode } from '../../../../policy/training/credit-code'
import { assessLegalForm } from '../../../../policy/training/legal-form'
import { checkLicenceNumber } from '../../../../policy/training/licence-number'
import { Field } from '../../../components/field'
import type { FactsForm } from '../../../stores/register/facts-form'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { LabelledSegment } from '../../../components/labelled-segment'
import { OptionalDay } from '../../../components/optional-day'
import { Part } from './part'

const FIELDS = [
  'name', 'formerNames', 'creditCode', 'creditCodeNote', 'licenceNumber', 'legalForm', 'approvingOrgan', 'registeringOrgan',
  'validFrom', 'validTo',
] as const

/** Name and papers. A code that fails needs a note; an unusual licence number is only pointed out. */
export const Basics = observer(function Basics({ form }: { form: FactsForm }) {
  const { typed, faults } = form
  const wrong = (path: string) => faultAt(faults, path)
  const isOddCode = typed.creditCode.trim() !== '' && checkCreditCode(typed.creditCode).verdict !== 'valid'
  const isOddLicence = typed.licenceNumber.trim() !== '' && checkLicenceNumber(typed.licenceNumber) === 'unusual'
  const isBreach = assessLegalForm(typed.categories.map(({ code }) => code), typed.legalForm || null).verdict === 'breach'
  return (
    <Part form={form} title={copy.basics} summary={typed.name} fields={FIELDS} first>
      <Field label={copy.name} value={typed.name} max={60} wrong={wrong('name')} onInput={(name) => form.change({ name })} />
      <Field long label={copy.formerNames} value={typed.formerNames} max={640} hint={copy.formerNamesHint} wrong={wrong('formerNames')} onInput={(formerNames) => form.change({ formerNames })} />
      <Field label={copy.creditCode} value={typed.creditCode} max={30} wrong={wrong('creditCode')} onInput={(creditCode) => form.change({ creditCode })} />
      {(isOddCode || typed.creditCodeNote !== '') && (
        <Field long label={copy.creditCodeNote} value={typed.creditCodeNote} max={200} hint={copy.creditCodeNoteHint} wrong={wrong('creditCodeNote')} onInput={(creditCodeNote) => form.change({ creditCodeNote })} />
      )}
      <Field label={copy.licenceNumber} value={typed.licenceNumber} hint={isOddLicence ? copy.licenceOdd : undefined} wrong={wrong('licenceNumber')} onInput={(licenceNumber) => form.change({ licenceNumber })} />
      <LabelledSegment
        label={copy.legalForm}
        value={typed.legalForm}
        options={['non-profit', 'for-profit', '']}
        words={copy.legalForms}
        says={isBreach ? copy.legalFormBreach : undefined}
        onChange={(legalForm) => form.change({ legalForm })}
      />
      <Field label={copy.approvingOrgan} value={typed.approvingOrgan} wrong={wrong('approvingOrgan')} onInput={(approvingOrgan) => form.change({ approvingOrgan })} />
      <Field label={copy.registeringOrgan} value={typed.registeringOrgan} wrong={wrong('registeringOrgan')} onInput={(registeringOrgan) => form.change({ registeringOrgan })} />
      <OptionalDay label={copy.validFrom} value={typed.validFrom} wrong={wrong('validFrom')} onChange={(validFrom) => form.change({ validFrom })} />
      <OptionalDay label={copy.validTo} value={typed.validTo} wrong={wrong('validTo')} onChange={(validTo) => form.change({ validTo })} />
    </Part>
  )
})
