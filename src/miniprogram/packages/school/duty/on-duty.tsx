import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Remaining } from '../../../../cloud/features/leaving/shapes'
import type { StaffMember } from '../../../../cloud/features/people/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Option } from '../../../components/option'
import { useAct } from '../../../components/use-act'
import { leavingDay as copy } from '../../../text/leaving-day'

/** As many as the API takes. */
const MOST = 10

interface Props {
  at: SchoolKey
  day: Day
  staff: readonly StaffMember[]
  onDuty: Remaining['onDuty']
  onChanged: () => Promise<void>
}

/** Chooses who has the duty; who has it already stands first. */
export function OnDuty({ at, day, staff, onDuty, onChanged }: Props) {
  const { busy, error, run } = useAct()
  const known = onDuty.map(({ personId }) => personId)
  const [chosen, setChosen] = useState(known)
  const latest = useRef(chosen)
  const toggle = (personId: number) => {
    const now = latest.current
    const next = now.includes(personId) ? now.filter((id) => id !== personId) : [...now, personId].slice(0, MOST)
    latest.current = next
    setChosen(next)
  }
  const save = () =>
    run(async () => {
      await api.leaving.setDuty.mutate({ ...at, day, personIds: latest.current })
      say(copy.dutySaved)
      await onChanged()
    })
  const inOrder = [...staff].sort((a, b) => Number(known.includes(b.personId)) - Number(known.includes(a.personId)))
  return (
    <Group title={copy.dutyTitle(day)} note={copy.dutyNote}>
      <InSteps
        items={inOrder}
        row={({ personId, displayName }) => (
          <Option key={personId} role='checkbox' on={chosen.includes(personId)} title={displayName} onTap={() => toggle(personId)} />
        )}
      />
      {error && <ErrorNote error={error} what={copy.dutySaveFailed} />}
      <View className='pad'><Button busy={busy} onTap={() => void save()}>{copy.dutySave}</Button></View>
    </Group>
  )
}
