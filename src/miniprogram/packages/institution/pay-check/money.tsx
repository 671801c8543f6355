import { View } from '@tarojs/components'
import { PAYEES } from '../../../../policy/training/claim'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import type { Told } from '../../../stores/pay-check'
import type { KeptInstitution } from '../../../stores/snapshot-row'
import { countOf, fenOf } from '../../../stores/typed-sums'
import { payCheck as copy, PAYEE_WORDS } from '../../../text/pay-check'
import { AccountTold } from './account-told'
import { Choices } from './choices'
import { SegmentOrUnknown } from './segment-or-unknown'
import { Stepper } from './stepper'

interface Props {
  told: Told
  kept: KeptInstitution | null
  onChange: (part: Partial<Told>) => void
  onMonths: (by: 1 | -1) => void
}

const wrongIf = (typed: string, read: (typed: string) => number | null, says: string) =>
  typed.trim() !== '' && read(typed) === null ? says : undefined

/** How much, for how long, to whom and by what contract. */
export const Money = ({ told, kept, onChange, onMonths }: Props) => (
  <>
    <Group>
      <Field
        label={copy.amount}
        value={told.yuan}
        max={12}
        hint={kept?.lessonFen ? copy.publishedPrice(kept.lessonFen) : undefined}
        wrong={wrongIf(told.yuan, fenOf, copy.amountWrong)}
        onInput={(yuan) => onChange({ yuan })}
      />
      <Field
        label={copy.lessons}
        type='number'
        value={told.lessons}
        max={4}
        wrong={wrongIf(told.lessons, countOf, copy.lessonsWrong)}
        onInput={(lessons) => onChange({ lessons })}
      />
      <View className='field'>
        <View className='field__label'>{copy.months}</View>
        <Stepper
          says={told.months === null ? copy.unknown : copy.monthsSays(told.months)}
          less={copy.less}
          more={copy.more}
          onStep={onMonths}
        />
      </View>
    </Group>
    <Group>
      <Choices
        label={copy.payee}
        value={told.payee}
        options={PAYEES.map((value) => ({ value, says: PAYEE_WORDS[value] }))}
        onChange={(payee) => onChange({ payee })}
      />
      <AccountTold told={told} kept={kept} onChange={onChange} />
      <SegmentOrUnknown
        label={copy.contract}
        value={told.contract}
        options={[
          { value: 'signed', says: copy.contracts.signed },
          { value: 'not-seen', says: copy.contracts['not-seen'] },
        ]}
        onChange={(contract) => onChange({ contract })}
      />
    </Group>
  </>
)
