import { View } from '@tarojs/components'
import type { ApplicationSeen } from '../../../../cloud/features/approvals/shapes'
import type { ApplicationState } from '../../../../policy/training/application'
import { ClauseNote } from '../../../components/clause-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import type { StatusKind } from '../../../components/status-tag'
import { application as copy, approvals, KIND_WORDS, STATE_WORDS, turnOf } from '../../../text/approvals'
import { open } from '../open'

const SHAPES: Record<ApplicationState, StatusKind> = {
  draft: 'unknown',
  submitted: 'info',
  'in-review': 'info',
  returned: 'warn',
  withdrawn: 'void',
  approved: 'ok',
  refused: 'stop',
}
const OPEN = ['draft', 'submitted', 'in-review', 'returned']

/** Whose application, in which stage, and whose turn it is. */
export function Head({ seen, districtId }: { seen: ApplicationSeen; districtId: number }) {
  const { name, kind, state, applicant, enteredOn, documentNumber, reason, ruleAgainst, institutionId } = seen
  return (
    <Group>
      <View className='pad'>
        <View className='title' role='heading'>{name}</View>
        <View className='gap-2'><StatusTag kind={SHAPES[state]} says={STATE_WORDS[state]} /></View>
        {OPEN.includes(state) && <View className='gap-2 b'>{approvals.waits(turnOf(seen))}</View>}
        <View className='sub gap-1'>{approvals.entered(KIND_WORDS[kind], enteredOn, applicant)}</View>
        {documentNumber && <View className='gap-1'>{copy.decided(documentNumber)}</View>}
        {reason && <View className='gap-1'>{copy.reasonWas(reason)}</View>}
      </View>
      {ruleAgainst && (
        <View className='pad'>
          <View className='b t-stop'>{copy.against}</View>
          <View className='gap-1'><ClauseNote clause={{ ...ruleAgainst, value: null }} /></View>
          {OPEN.includes(state) && <View className='sub gap-1'>{copy.againstSays}</View>}
        </View>
      )}
      {institutionId !== null && <Row title={copy.inRegister} onTap={() => open.institution({ districtId, institutionId })} />}
    </Group>
  )
}
