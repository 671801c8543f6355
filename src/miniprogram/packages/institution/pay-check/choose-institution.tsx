import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RegisterSnapshot } from '../../../../cloud/features/institutions/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { SmallButton } from '../../../components/button'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { StandingTag } from '../../../components/institutions/standing-tag'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import type { Told } from '../../../stores/pay-check'
import { searchKept } from '../../../stores/snapshot-row'
import type { KeptInstitution } from '../../../stores/snapshot-row'
import { STATUS_WORDS } from '../../../text/institutions'
import { payCheck as copy } from '../../../text/pay-check'
import { institutionTold } from './institution-told'

interface Props {
  told: Told
  snapshot: RegisterSnapshot | null
  kept: KeptInstitution | null
  dated: boolean
  onChange: (part: Partial<Told>) => void
}

/** Which institution: looked for in the list on the phone, also without a signal; or said to be on no list. */
export function ChooseInstitution({ told, snapshot, kept, dated, onChange }: Props) {
  const [text, setText] = useState('')
  const { institution } = told
  if (institution) {
    const again = () => onChange({ institution: null, category: null, address: null, addressText: '', account: null })
    return (
      <Group>
        <Row foot={<SmallButton onTap={again}>{copy.change}</SmallButton>}>
          <View className='sub'>{copy.institution}</View>
          <View className='b'>{institution.name}</View>
          <View className='gap-1'>
            {kept ? <StandingTag status={kept.standing.status} dated={dated} /> : <StatusTag kind='unknown' says={STATUS_WORDS.unlisted} />}
          </View>
        </Row>
      </Group>
    )
  }
  const found = snapshot ? searchKept(dayInShanghai(new Date()), snapshot, text) : []
  const name = text.trim()
  return (
    <Group>
      <Field label={copy.institution} value={text} placeholder={copy.institutionHint} onInput={setText} />
      <View>
        {found.map((one) => (
          <Row key={one.institutionId} title={one.name} onTap={() => onChange(institutionTold(one))} foot={<StandingTag status={one.standing.status} dated={dated} />} />
        ))}
      </View>
      <View>
        {name !== '' && (
          <Row
            title={copy.notOnList}
            says={copy.notOnListSays(name)}
            onTap={() => onChange({ institution: { institutionId: null, name } })}
          />
        )}
      </View>
    </Group>
  )
}
