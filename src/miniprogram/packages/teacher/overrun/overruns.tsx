import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OverrunOfDay, StaffClassDay } from '../../../../cloud/features/homework/shapes'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Chip } from '../../../components/chip'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useRequestKey } from '../../../components/use-request-key'
import { school } from '../../../text/school'
import { classDay } from '../../../text/teacher'
import { minutesText } from '../../../text/shared'

export interface ClassDayKey {
  districtId: number
  schoolId: number
  classId: number
  day: string
}

const EXTRA_CHIPS = [5, 10, 15, 20, 30] as const

interface Props {
  at: ClassDayKey
  day: StaffClassDay
  /** Live, and the day is not over. */
  editable: boolean
  onChanged: () => Promise<void>
}

/** What may be over the cap and why; class teacher and office publish and take back. */
export function Overruns({ at, day, editable, onChanged }: Props) {
  const { capMinutes } = day.verdict
  // Nothing to exceed: grades 1-2, or a day without a cap.
  if (capMinutes === null || capMinutes === 0) return null
  const may = editable && day.mayPublishOverrun
  return (
    <>
      <Group title={classDay.overruns}>
        {day.overruns.length === 0 && <View className='pad sub'>{classDay.noOverruns}</View>}
        {day.overruns.map((one) => (
          <Published key={one.overrunId} at={at} overrun={one} may={may} onChanged={onChanged} />
        ))}
        {!day.mayPublishOverrun && <View className='pad note'>{classDay.onlyLead}</View>}
      </Group>
      {may && <Publish at={at} onChanged={onChanged} />}
    </>
  )
}

interface PublishedProps {
  at: ClassDayKey
  overrun: OverrunOfDay
  may: boolean
  onChanged: () => Promise<void>
}

function Published({ at, overrun, may, onChanged }: PublishedProps) {
  const act = useAct()
  const { overrunId, extraMinutes, reason, publishedAs } = overrun
  const withdraw = () =>
    act.run(async () => {
      const sure = await ask(classDay.withdrawTitle, classDay.withdrawSays(extraMinutes), classDay.withdraw)
      if (!sure) return
      await api.homework.withdrawOverrun.mutate({ ...at, overrunId })
      await onChanged()
    })
  const button = <SmallButton busy={act.busy} onTap={() => void withdraw()}>{classDay.withdraw}</SmallButton>
  return (
    <>
      <Row
        title={`${classDay.overrunExtra(extraMinutes)} · ${school.publishedBy[publishedAs]}`}
        says={school.reason(reason)}
        foot={may ? button : undefined}
      />
      {act.error && <ErrorNote error={act.error} what={classDay.withdrawFailed} />}
    </>
  )
}

function Publish({ at, onChanged }: Pick<Props, 'at' | 'onChanged'>) {
  const act = useAct()
  const [extraMinutes, setExtra] = useState<number>(10)
  const [reason, setReason] = useState('')
  const once = useRequestKey()
  const publish = () =>
    act.run(async () => {
      try {
        await once((requestKey) => api.homework.publishOverrun.mutate({ ...at, requestKey, extraMinutes, reason }))
      } catch (failure) {
        await onChanged() // the answer may have been lost: what stands is above, to be withdrawn
        throw failure
      }
      setReason('')
      say(classDay.published)
      await onChanged()
    })
  return (
    <Group title={classDay.publish}>
      <View className='pad sub'>{classDay.publishSays}</View>
      <View className='chips' role='radiogroup' aria-label={classDay.extra}>
        {EXTRA_CHIPS.map((one) => (
          <Chip key={one} on={one === extraMinutes} says={minutesText(one)} onTap={() => setExtra(one)} />
        ))}
      </View>
      <Field
        long
        label={classDay.reason}
        placeholder={classDay.reasonHint}
        max={TASK_LIMITS.reasonMax}
        value={reason}
        onInput={setReason}
      />
      {act.error && <ErrorNote error={act.error} what={classDay.publishFailed} />}
      <View className='pad'>
        <Button
          busy={act.busy}
          disabled={[...reason.trim()].length < TASK_LIMITS.reasonMin}
          onTap={() => void publish()}
        >
          {classDay.publish}
        </Button>
      </View>
    </Group>
  )
}
