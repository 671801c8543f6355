import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NewInvite } from '../../../../cloud/features/people/shapes'
import type { OfficeClass } from '../../../../cloud/features/schools/shapes'
import { SUBJECTS } from '../../../../policy/homework/subjects'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { InviteCode } from '../../../components/board/invite-code'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Segment } from '../../../components/segment'
import { useAct } from '../../../components/use-act'
import { useRequestKey } from '../../../components/use-request-key'
import { office } from '../../../text/school'
import { ClassChips } from './class-chips'

interface Props {
  at: SchoolKey
  classes: OfficeClass[]
  schoolName: string
}

/** A one-use code for a teacher, with what they teach, or for a colleague in the office. */
export function InviteStaff({ at, classes, schoolName }: Props) {
  const act = useAct()
  const [kind, setKind] = useState<'teacher' | 'office'>('teacher')
  const [subjectCode, setSubject] = useState('')
  const [teaches, setTeaches] = useState<number[]>([])
  const [leads, setLeads] = useState<number[]>([])
  const [invite, setInvite] = useState<NewInvite | null>(null)
  const once = useRequestKey()
  const ready = kind === 'office' || (subjectCode !== '' && teaches.length > 0) || leads.length > 0
  const make = () =>
    act.run(async () => {
      const teacher = kind === 'teacher'
      const invited = {
        kind,
        classTeacherOf: teacher ? leads : [],
        teaches: teacher && subjectCode ? teaches.map((classId) => ({ classId, subjectCode })) : [],
      }
      setInvite(await once((requestKey) => api.people.inviteStaff.mutate({ ...at, requestKey, ...invited })))
    })
  return (
    <Group title={office.invite}>
      <View className='pad'>
        <Segment
          label={office.inviteKind}
          value={kind}
          options={[
            { value: 'teacher', says: office.kinds.teacher },
            { value: 'office', says: office.kinds.office },
          ]}
          onChange={setKind}
        />
      </View>
      {kind === 'teacher' && (
        <>
          <View className='pad b'>{office.inviteSubject}</View>
          <View className='chips' role='radiogroup' aria-label={office.inviteSubject}>
            {SUBJECTS.map(({ code, name }) => (
              <Chip key={code} on={code === subjectCode} says={name} onTap={() => setSubject(code)} />
            ))}
          </View>
          <ClassChips label={office.inviteClasses} classes={classes} chosen={teaches} onChoose={setTeaches} />
          <ClassChips label={office.inviteLeads} classes={classes} chosen={leads} onChoose={setLeads} />
        </>
      )}
      {act.error && <ErrorNote error={act.error} what={office.inviteFailed} />}
      {invite && <InviteCode invite={invite} schoolName={schoolName} />}
      <View className='pad'>
        {!ready && <View className='note'>{office.makeCodeHint}</View>}
        <Button busy={act.busy} disabled={!ready} onTap={() => void make()}>{office.makeCode}</Button>
      </View>
    </Group>
  )
}
