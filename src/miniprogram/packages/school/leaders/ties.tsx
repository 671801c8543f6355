import { View } from '@tarojs/components'
import { Group } from '../../../components/group'
import { SelectField } from '../../../components/select-field'
import type { TypedLeader } from '../../../stores/service/typed-leader'
import { leaders as copy } from '../../../text/leaders'
import type { LeaderSurroundings } from './index'

interface Props {
  typed: TypedLeader
  surroundings: LeaderSurroundings
  onChange: (part: Partial<TypedLeader>) => void
}

/** Who of the staff it is, so that they can take a roll; or of which institution on the district's approved list. */
export function Ties({ typed, surroundings: { staff, approvedItems }, onChange }: Props) {
  const institutions = approvedItems
    .filter((one, i) => approvedItems.findIndex(({ institutionId }) => institutionId === one.institutionId) === i)
    .map(({ institutionId, institutionName }) => ({ value: institutionId, says: institutionName }))
  const setPerson = (personId: number | null) => {
    const name = staff.find((one) => one.personId === personId)?.displayName
    onChange({ personId, ...(name !== undefined && typed.displayName.trim() === '' ? { displayName: name } : {}) })
  }
  return (
    <Group>
      <SelectField<number | null>
        label={copy.person}
        value={typed.personId}
        options={[{ value: null, says: copy.nobody }, ...staff.map(({ personId, displayName }) => ({ value: personId, says: displayName }))]}
        placeholder={copy.nobody}
        onChange={setPerson}
      />
      <View className='pad note'>{copy.personSays}</View>
      <SelectField<number | null>
        label={copy.institution}
        value={typed.institutionId}
        options={[{ value: null, says: copy.noInstitution }, ...institutions]}
        placeholder={typed.institutionId === null ? copy.noInstitution : copy.otherInstitution(typed.institutionId)}
        onChange={(institutionId) => onChange({ institutionId })}
      />
    </Group>
  )
}
