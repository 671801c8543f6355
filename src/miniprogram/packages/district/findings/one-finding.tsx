import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingShown } from '../../../../cloud/features/institutions/shapes'
import { SmallButton } from '../../../components/button'
import { PersonPhoto } from '../../../components/institutions/person-photo'
import { ClauseNote } from '../../../components/clause-note'
import { StatusTag } from '../../../components/status-tag'
import { moment } from '../../../text/institutions'
import { registerFindings as copy } from '../../../text/register-findings'
import { Decision } from './decision'

interface Props {
  one: FindingShown
  districtId: number
  onDecided: () => Promise<void>
}

/** One finding with its bases and what was decided; deciding unfolds below it. */
export function OneFinding({ one, districtId, onDecided }: Props) {
  const [open, setOpen] = useState(false)
  const { staffName, institutionName, finding, recommendation, bases, decision, photo } = one
  const act = decision ? copy.change : copy.decide
  return (
    <View className='lot--line'>
      <View className='pad'>
        <View className='person'>
          <PersonPhoto url={photo} name={staffName} />
          <View className='person__bd'>
            <View className='b'>{copy.findings[finding]}</View>
            <View>{copy.person(staffName, institutionName)}</View>
          </View>
        </View>
        {!decision && <View className='sub'>{copy.recommendations[recommendation]}</View>}
        {bases.map((base) => <View key={base.id} className='gap-2'><ClauseNote clause={{ ...base, value: null }} /></View>)}
        {decision && (
          <View className='gap-2'>
            <StatusTag kind={decision.decision === 'upheld' ? 'warn' : 'void'} says={copy.decisions[decision.decision]} />
            <View className='sub gap-1'>{copy.decidedAt(moment(decision.decidedAt), copy.decisions[decision.decision])}</View>
            <View>{decision.note}</View>
            {decision.document && <View className='sub'>{copy.documentIs(decision.document)}</View>}
          </View>
        )}
        {!open && (
          <View className='gap-2'>
            <SmallButton label={`${act}：${staffName}，${copy.findings[finding]}`} onTap={() => setOpen(true)}>{act}</SmallButton>
          </View>
        )}
      </View>
      {open && <Decision one={one} districtId={districtId} onDecided={onDecided} onEnd={() => setOpen(false)} />}
    </View>
  )
}
