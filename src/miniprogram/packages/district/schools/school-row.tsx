import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NewInvite } from '../../../../cloud/features/people/shapes'
import type { SchoolListed } from '../../../../cloud/features/schools/shapes'
import { api } from '../../../api/client'
import { InviteCode } from '../../../components/board/invite-code'
import { boardPath, go } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { useAct } from '../../../components/use-act'
import { district } from '../../../text/district'
import './index.scss'

/** One school: its board, and a one-use code for its office. */
export function SchoolRow({ school }: { school: SchoolListed }) {
  const act = useAct()
  const [invite, setInvite] = useState<NewInvite | null>(null)
  const { districtId, schoolId, name, kind } = school
  const make = () => act.run(async () => setInvite(await api.schools.inviteOffice.mutate({ districtId, schoolId })))
  return (
    <View className='dschool'>
      <View>{name}</View>
      <View className='sub'>{district.kinds[kind]}</View>
      <View className='dschool__acts'>
        <SmallButton kind='plain' label={`${name}，${district.board}`} onTap={() => go(boardPath(school))}>
          {district.board}
        </SmallButton>
        <SmallButton busy={act.busy} label={`${name}，${district.invite}`} onTap={() => void make()}>
          {district.invite}
        </SmallButton>
      </View>
      {act.error && <ErrorNote error={act.error} what={district.inviteFailed} />}
      {invite && <InviteCode invite={invite} schoolName={name} />}
    </View>
  )
}
