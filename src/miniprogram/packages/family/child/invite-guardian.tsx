import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyChild, NewInvite } from '../../../../cloud/features/people/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { GuardianRights } from '../../../../contract/roles'
import { api } from '../../../api/client'
import { copy as copyText } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Option } from '../../../components/option'
import { useAct } from '../../../components/use-act'
import { child as copy } from '../../../text/family'
import { clock, monthDay } from '../../../text/shared'

const RIGHTS: readonly GuardianRights[] = ['full', 'collect-only']

/** A one-use code for another guardian, to copy into a chat. */
export function InviteGuardian({ child }: { child: MyChild }) {
  const [rights, setRights] = useState<GuardianRights>('full')
  const [invite, setInvite] = useState<NewInvite | null>(null)
  const { busy, error, run } = useAct()
  const { districtId, schoolId, childId } = child
  const make = () =>
    run(async () => setInvite(await api.people.inviteGuardian.mutate({ districtId, schoolId, childId, rights })))
  return (
    <Group title={copy.invite}>
      <View role='radiogroup' aria-label={copy.inviteRights}>
        {RIGHTS.map((one) => (
          <Option
            key={one}
            on={rights === one}
            title={copy.rights[one]}
            says={copy.inviteRightsSays[one]}
            onTap={() => {
              setRights(one)
              setInvite(null) // the code told before carries the other rights
            }}
          />
        ))}
      </View>
      <View className='pad'>
        {invite ? (
          <View role='status' aria-live='polite'>
            <View className='sub'>{copy.codeIs}</View>
            <View className='code'>{invite.code}</View>
            <View className='sub gap-1'>
              {copy.codeSays(`${monthDay(dayInShanghai(new Date(invite.expiresAt)))} ${clock(invite.expiresAt)}`)}
            </View>
            <View className='gap-3'>
              <Button onTap={() => void copyText(copy.codeShare(child.displayName, invite.code))}>
                {copy.copyCode}
              </Button>
            </View>
          </View>
        ) : (
          <Button kind='default' busy={busy} onTap={() => void make()}>{copy.makeCode}</Button>
        )}
      </View>
      {error && <ErrorNote error={error} what={copy.actFailed} />}
    </Group>
  )
}
