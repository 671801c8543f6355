import { View } from '@tarojs/components'
import type { NewInvite } from '../../../cloud/features/people/shapes'
import { dayInShanghai } from '../../../policy/calendar/day'
import { office } from '../../text/school'
import { clock, shared } from '../../text/shared'
import { copy } from '../ask'
import { SmallButton } from '../button'

/** A code that is told once, ready to be pasted into a chat. */
export function InviteCode({ invite, schoolName }: { invite: NewInvite; schoolName: string }) {
  const until = shared.dayAt(dayInShanghai(new Date(invite.expiresAt)), clock(invite.expiresAt))
  return (
    <View className='pad' role='status' aria-live='polite'>
      <View className='sub'>{office.code1}</View>
      <View className='title'>{invite.code}</View>
      <View className='sub'>{office.codeSays(until)}</View>
      <View className='gap-2'>
        <SmallButton onTap={() => void copy(office.inviteText(schoolName, invite.code))}>
          {office.copyInvite}
        </SmallButton>
      </View>
    </View>
  )
}
