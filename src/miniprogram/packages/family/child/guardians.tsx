import { View } from '@tarojs/components'
import type { GuardianOfChild, MyChild } from '../../../../cloud/features/people/shapes'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { child as copy } from '../../../text/family'

interface Props {
  child: MyChild
  onChanged: () => Promise<void>
}

/** Who sees the child's evening, and with which rights; a full guardian may change the others'. */
export function Guardians({ child, onChanged }: Props) {
  const { busy, error, run } = useAct()
  const key = { districtId: child.districtId, schoolId: child.schoolId, childId: child.childId }
  const changeRights = ({ personId, rights }: GuardianOfChild) =>
    run(async () => {
      await api.people.setGuardianRights.mutate({
        ...key,
        personId,
        rights: rights === 'full' ? 'collect-only' : 'full',
      })
      await onChanged()
    })
  const remove = ({ personId, displayName }: GuardianOfChild) =>
    run(async () => {
      if (!(await ask(copy.confirmTitle, copy.removeAsk(displayName), copy.remove))) return
      await api.people.removeGuardian.mutate({ ...key, personId })
      await onChanged()
    })
  return (
    <Group title={copy.guardians}>
      {child.guardians.map((guardian) => (
        <View key={guardian.personId} className='row person'>
          <View className='row__bd'>
            <View className='b'>{guardian.displayName}</View>
            <View className='sub'>
              {[guardian.relation, copy.rights[guardian.rights], guardian.isMe ? copy.me : '']
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
          {child.rights === 'full' && !guardian.isMe && (
            <View className='row__ft person__acts'>
              <SmallButton busy={busy} onTap={() => void changeRights(guardian)}>
                {guardian.rights === 'full' ? copy.toCollect : copy.toFull}
              </SmallButton>
              <SmallButton kind='plain' busy={busy} onTap={() => void remove(guardian)}>{copy.remove}</SmallButton>
            </View>
          )}
        </View>
      ))}
      {error && <ErrorNote error={error} what={copy.actFailed} />}
    </Group>
  )
}
