import { View } from '@tarojs/components'
import { ADMISSIONS } from '../../../../policy/after-school/plan/offering'
import { Choice } from '../../../components/choice'
import { Group } from '../../../components/group'
import { SelectField } from '../../../components/select-field'
import type { TypedOffering } from '../../../stores/service/typed-offering'
import { offerings as copy } from '../../../text/offerings'
import { service } from '../../../text/service'
import type { OfferingSurroundings } from './index'

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ value, says: copy.grade(value) }))

interface Props {
  typed: TypedOffering
  surroundings: OfferingSurroundings
  onChange: (part: Partial<TypedOffering>) => void
}

const nameOf = ({ institutionId, itemName }: { institutionId: number; itemName: string }) => `${institutionId} ${itemName}`

/** For which grades, how one comes in, who leads it, and a third party from the approved list alone. */
export function WhoAndFor({ typed, surroundings: { leaders, approvedItems }, onChange }: Props) {
  const able = leaders.filter(({ active, leaderId }) => active || leaderId === typed.leaderId)
  const led = able.map(({ leaderId, displayName, staffKind }) => ({ value: leaderId, says: copy.leaderSays(displayName, staffKind) }))
  const items = approvedItems.filter(({ active }) => active)
  const choices = items.map((one) => ({ value: nameOf(one), says: copy.item(one.institutionName, one.itemName, one.feeFen) }))
  const setThirdParty = (name: string) => {
    const item = items.find((one) => nameOf(one) === name)
    onChange({ thirdParty: item ? { institutionId: item.institutionId, itemName: item.itemName, feeFen: item.feeFen } : null })
  }
  return (
    <Group>
      <SelectField label={copy.from} value={typed.fromGrade} options={GRADES} placeholder={copy.choose} onChange={(fromGrade) => onChange({ fromGrade })} />
      <SelectField label={copy.to} value={typed.toGrade} options={GRADES} placeholder={copy.choose} onChange={(toGrade) => onChange({ toGrade })} />
      <Choice label={copy.admission} value={typed.admission} options={ADMISSIONS} words={service.admissions} onChange={(admission) => onChange({ admission })} />
      <SelectField<number | null>
        label={copy.leader}
        value={typed.leaderId}
        options={[{ value: null, says: copy.noLeader }, ...led]}
        placeholder={copy.noLeader}
        onChange={(leaderId) => onChange({ leaderId })}
      />
      <SelectField
        label={copy.thirdParty}
        value={typed.thirdParty ? nameOf(typed.thirdParty) : ''}
        options={[{ value: '', says: copy.noThirdParty }, ...choices]}
        placeholder={typed.thirdParty ? copy.notListed(typed.thirdParty.itemName) : copy.noThirdParty}
        onChange={setThirdParty}
      />
      <View className='pad note'>{copy.thirdPartySays}</View>
    </Group>
  )
}
