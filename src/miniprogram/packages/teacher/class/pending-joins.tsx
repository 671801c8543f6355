import { View } from '@tarojs/components'
import type { PendingJoin } from '../../../../cloud/features/people/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { useAct } from '../../../components/use-act'
import { myClass } from '../../../text/teacher'
import { clock, shared } from '../../../text/shared'
import './index.scss'

interface At {
  districtId: number
  schoolId: number
  classId: number
}

interface Props {
  at: At
  joins: PendingJoin[]
  onDecided: () => Promise<void>
}

/** Guardians who asked to join, each decided by one tap. */
export function PendingJoins({ at, joins, onDecided }: Props) {
  return (
    <Group title={myClass.waiting}>
      {joins.length === 0 && <View className='pad sub'>{myClass.noWaiting}</View>}
      <InSteps items={joins} row={(one) => <Join key={one.requestId} at={at} join={one} onDecided={onDecided} />} />
    </Group>
  )
}

function Join({ at: { districtId, schoolId }, join, onDecided }: Omit<Props, 'joins'> & { join: PendingJoin }) {
  const act = useAct()
  const { requestId, childName, guardianName, relation, askedAt, sameName } = join
  const asked = shared.dayAt(dayInShanghai(new Date(askedAt)), clock(askedAt))
  const decide = (decision: 'new-child' | 'existing-child' | 'refuse', childId?: number) =>
    act.run(async () => {
      if (decision === 'refuse' && !(await ask(myClass.refuseTitle(childName), myClass.refuseSays))) return
      await api.people.decideJoin.mutate({ districtId, schoolId, requestId, decision, childId })
      say(myClass.decided)
      await onDecided()
    })
  return (
    <View className='join'>
      <View className='b'>{childName}</View>
      <View className='sub'>{myClass.waitingSays(guardianName, relation, asked)}</View>
      {act.error && <ErrorNote error={act.error} what={myClass.decideFailed} />}
      <View className='join__acts'>
        {sameName.map((child) => (
          <SmallButton key={child.childId} busy={act.busy} onTap={() => void decide('existing-child', child.childId)}>
            {myClass.existingChild(child.displayName, child.guardians.join('、'))}
          </SmallButton>
        ))}
        <SmallButton busy={act.busy} onTap={() => void decide('new-child')}>{myClass.newChild}</SmallButton>
        <SmallButton kind='plain' busy={act.busy} onTap={() => void decide('refuse')}>{myClass.refuse}</SmallButton>
      </View>
    </View>
  )
}
