import { View } from '@tarojs/components'
import type { Leader } from '../../../../cloud/features/after-school/shapes'
import type { Group as DayGroup } from '../../../../cloud/features/leaving/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Picker } from '../../../components/form-controls'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { leavingDay as copy } from '../../../text/leaving-day'

interface Props {
  at: SchoolKey
  day: Day
  groups: readonly DayGroup[]
  leaders: readonly Leader[]
  onChanged: () => Promise<void>
}

/** Every group of the day once, those without anybody first; an offering for everybody is led by its classes. */
export function StandIns({ groups, ...rest }: Props) {
  const once = groups.filter((one, i) => groups.findIndex(({ offeringId }) => offeringId === one.offeringId) === i && one.class === null)
  const inOrder = [...once].sort((a, b) => Number(a.leaderName !== '') - Number(b.leaderName !== ''))
  return (
    <Group title={copy.standIns}>
      {once.length === 0 && <View className='pad sub'>{copy.standInsNone}</View>}
      <InSteps items={inOrder} row={(group) => <OneGroup key={group.offeringId} group={group} {...rest} />} />
    </Group>
  )
}

function OneGroup({ at, day, group, leaders, onChanged }: Omit<Props, 'groups'> & { group: DayGroup }) {
  const { busy, error, run } = useAct()
  const able = leaders.filter(({ active }) => active)
  const lines = [copy.back, copy.nobodyYet, ...able.map(({ displayName }) => displayName)]
  const choose = (index: number) =>
    run(async () => {
      const leaderId = able[index - 2]?.leaderId ?? null
      await api.leaving.setStandIn.mutate({ ...at, day, offeringId: group.offeringId, away: index > 0, leaderId })
      await onChanged()
    })
  return (
    <View>
      <Row
        title={group.name}
        foot={
          <Picker mode='selector' range={lines} value={0} disabled={busy} onChange={({ detail }) => void choose(Number(detail.value))}>
            <SmallButton label={copy.standInLabel(group.name)}>{copy.isAway}</SmallButton>
          </Picker>
        }
      >
        <View className='sub'>{copy.groupSays(group)}</View>
        {group.leaderName === '' ? <StatusTag kind='stop' says={copy.noLeader} /> : <View className='sub'>{copy.leader(group)}</View>}
      </Row>
      {error && <ErrorNote error={error} what={copy.standInFailed} />}
    </View>
  )
}
