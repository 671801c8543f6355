import { View } from '@tarojs/components'
import type { RefusedField } from '../../../../contract/envelope'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { LabelledSegment } from '../../../components/labelled-segment'
import { OptionalDay } from '../../../components/optional-day'
import type { Fault } from '../../../stores/register/read-facts'
import type { TypedMember } from '../../../stores/register/typed-member'
import { faultAt } from '../../../text/register-faults'
import { registerStaff as copy } from '../../../text/register-staff'
import { Teaches } from './teaches'

interface Props {
  typed: TypedMember
  /** The recorded number with its middle hidden. */
  masked: string | null
  faults: Fault[]
  /** By the API, of the whole list. */
  refused: readonly RefusedField[]
  onChange: (part: Partial<TypedMember>) => void
}

/** The path within one member of what the API refused of the list. */
const ofMember = ({ path, message }: RefusedField): Fault => ({ path: path.replace(/^staff\.\d+\./, ''), fault: message })

/** Name, lessons, certificate, contract. */
export function MemberForm({ typed, masked, faults, refused, onChange }: Props) {
  const wrong = (path: string) => faultAt([...faults, ...refused.map(ofMember)], path)
  const { certificateKind, contractKind } = typed
  const keepsNumber = masked !== null && certificateKind !== ''
  return (
    <>
      <Group>
        <Field label={copy.name} value={typed.name} max={20} wrong={wrong('name')} onInput={(name) => onChange({ name })} />
        <Field label={copy.subject} value={typed.subject} max={20} placeholder={copy.subjectHint} wrong={wrong('subject')} onInput={(subject) => onChange({ subject })} />
        <LabelledSegment label={copy.kind} value={typed.kind} options={['full-time', 'part-time']} words={copy.kinds} onChange={(kind) => onChange({ kind })} />
        <Teaches teaches={typed.teaches} onChange={(teaches) => onChange({ teaches })} />
      </Group>
      <Group>
        <Choice label={copy.certificateKind} value={certificateKind} options={['teacher', 'professional', '']} words={copy.certificates} wrong={wrong('certificateKind')} onChange={(kind) => onChange({ certificateKind: kind })} />
        {certificateKind !== '' && (
          <View>
            <Field
              label={copy.number}
              value={typed.certificateNumber}
              hint={keepsNumber ? copy.numberKept(masked) : copy.numberHint}
              wrong={wrong('certificateNumber')}
              onInput={(certificateNumber) => onChange({ certificateNumber })}
            />
            <OptionalDay label={copy.certificateTo} value={typed.certificateTo} placeholder={copy.noEnd} wrong={wrong('certificateTo')} onChange={(certificateTo) => onChange({ certificateTo })} />
          </View>
        )}
      </Group>
      <Group>
        <Choice label={copy.contractKind} value={contractKind} options={['employment', 'labour', 'service', '']} words={copy.contracts} wrong={wrong('contractKind')} onChange={(kind) => onChange({ contractKind: kind })} />
        {contractKind !== '' && (
          <View>
            <OptionalDay label={copy.contractFrom} value={typed.contractFrom} wrong={wrong('contractFrom')} onChange={(contractFrom) => onChange({ contractFrom })} />
            <OptionalDay label={copy.contractTo} value={typed.contractTo} placeholder={copy.noEnd} wrong={wrong('contractTo')} onChange={(contractTo) => onChange({ contractTo })} />
          </View>
        )}
      </Group>
    </>
  )
}
