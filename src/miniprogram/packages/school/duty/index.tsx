import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Leader } from '../../../../cloud/features/after-school/shapes'
import type { MyGroups, Remaining } from '../../../../cloud/features/leaving/shapes'
import type { StaffMember } from '../../../../cloud/features/people/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { DayField } from '../../../components/day-field'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { leavingDay as copy } from '../../../text/leaving-day'
import { dayOf } from '../open'
import { OnDuty } from './on-duty'
import { StandIns } from './stand-ins'

interface Duty {
  groups: MyGroups
  staff: StaffMember[]
  leaders: Leader[]
  onDuty: Remaining['onDuty']
}

const read = async (at: SchoolKey, day: Day): Promise<Duty> => {
  const [groups, staff, leaders, { onDuty }] = await Promise.all([
    api.leaving.myGroups.query({ ...at, day }),
    api.people.staff.query(at),
    api.afterSchool.leaders.query(at),
    api.leaving.remaining.query({ ...at, day }),
  ])
  return { groups, staff, leaders, onDuty }
}

/** Who has the duty on a day, whose leader is away, and who stands in: for the office. */
export default observer(function DutyPage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const [day, setDay] = useState(dayOf(params, dayInShanghai(new Date())))
  return (
    <DutyOf
      key={day}
      at={at}
      day={day}
      choice={<Group><DayField label={copy.day} value={day} placeholder='' onChange={setDay} /></Group>}
    />
  )
})

const DutyOf = observer(function DutyOf({ at, day, choice }: { at: SchoolKey; day: Day; choice: ReactNode }) {
  const store = useLastKnown(`duty-${at.schoolId}-${day}`, () => read(at, day), false)
  const { answer, error, state } = store
  const load = () => store.load()
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen>{choice}<ErrorNote error={error} what={copy.dutyFailed} onRetry={() => void load()} /></Screen>
  const { groups, staff, leaders, onDuty } = answer
  return (
    <Screen dated={datedOf(store, new Date())} demo={groups.isDemo}>
      {choice}
      <OnDuty at={at} day={day} staff={staff} onDuty={onDuty} onChanged={load} />
      <StandIns at={at} day={day} groups={groups.groups} leaders={leaders} onChanged={load} />
    </Screen>
  )
})
