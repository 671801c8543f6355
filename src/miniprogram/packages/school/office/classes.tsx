import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffMember } from '../../../../cloud/features/people/shapes'
import type { OfficeClass } from '../../../../cloud/features/schools/shapes'
import { api } from '../../../api/client'
import { ask, copy } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Picker } from '../../../components/form-controls'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { Tap } from '../../../components/tap'
import { useAct } from '../../../components/use-act'
import { office } from '../../../text/school'
import { className } from '../../../text/shared'
import { open } from '../open'

interface Props {
  at: SchoolKey
  classes: OfficeClass[]
  staff: StaffMember[]
  onChanged: () => Promise<void>
}

/** Every class with its code and class teacher. */
export function Classes({ at, classes, staff, onChanged }: Props) {
  return (
    <Group title={office.classes}>
      {classes.length === 0 && <View className='pad sub'>{office.noClasses}</View>}
      <InSteps
        items={classes}
        row={(one) => <ClassOfOffice key={one.class.classId} at={at} klass={one} staff={staff} onChanged={onChanged} />}
      />
    </Group>
  )
}

function ClassOfOffice({ at, klass, staff, onChanged }: Omit<Props, 'classes'> & { klass: OfficeClass }) {
  const act = useAct()
  const [shown, setShown] = useState(false)
  const key = { ...at, classId: klass.class.classId }
  const names = [office.noTeacher, ...staff.map((one) => one.displayName)]
  const now = staff.findIndex((one) => one.personId === klass.classTeacher?.personId) + 1
  const renew = () =>
    act.run(async () => {
      if (!(await ask(office.renewTitle, office.renewSays))) return
      await api.schools.renewClassCode.mutate(key)
      await onChanged()
    })
  const setTeacher = (index: number) =>
    act.run(async () => {
      await api.schools.setClassTeacher.mutate({ ...key, personId: staff[index - 1]?.personId ?? null })
      await onChanged()
    })
  return (
    <View className='oclass'>
      <Tap className='oclass__hd' aria-expanded={shown} onTap={() => setShown(!shown)}>
        <View className='oclass__bd'>
          <View className='b'>{className(klass.class)}</View>
          <View className='sub'>{office.classSays(klass.children, klass.classTeacher?.displayName ?? null)}</View>
        </View>
        <Icon name={shown ? 'up2' : 'down'} className='row__chev' />
      </Tap>
      {shown && <View className='gap-1'>{office.code(klass.classCode)}</View>}
      {act.error && <ErrorNote error={act.error} what={office.actFailed} />}
      {shown && (
        <View className='oclass__acts'>
          <SmallButton onTap={() => open.classDay(at, klass.class.classId)}>{office.day}</SmallButton>
          <SmallButton onTap={() => void copy(klass.classCode)}>{office.copyCode}</SmallButton>
          <SmallButton busy={act.busy} onTap={() => void renew()}>{office.renew}</SmallButton>
          <Picker
            mode='selector'
            range={names}
            value={now}
            disabled={act.busy}
            onChange={({ detail }) => void setTeacher(Number(detail.value))}
          >
            <SmallButton label={`${className(klass.class)}，${office.classTeacher}`}>{office.classTeacher}</SmallButton>
          </Picker>
        </View>
      )}
    </View>
  )
}
