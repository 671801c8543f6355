import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { roll as copy } from '../../../text/roll'
import { dayText } from '../../../text/shared'
import { Queued } from '../queued'
import { useSending } from '../use-sending'
import { GroupRow } from './group-row'

/** The groups I take today, and for whoever has the duty all of them. */
export default observer(function GroupsPage() {
  const at = schoolOf(useRouter().params)
  const day = dayInShanghai(new Date())
  const store = useLastKnown(`my-groups-${at.schoolId}`, () => api.leaving.myGroups.query({ ...at, day }))
  useSending()
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.groupsFailed} onRetry={() => void store.load()} /></Screen>
  const toDuty = () => void Taro.navigateTo({ url: `/packages/school/leaving/index?d=${at.districtId}&s=${at.schoolId}&day=${answer.day}` })
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer.isDemo}>
      <Queued />
      <Group title={answer.schoolName} note={dayText(answer.day)}>
        {answer.closedAt && <Row foot={<StatusTag kind='ok' says={copy.closedAt(answer.closedAt)} />} />}
        {answer.seesAll && <Row title={answer.onDuty ? copy.duty : copy.toLeaving} says={copy.dutySays} onTap={toDuty} />}
        {answer.groups.length === 0 && <Row title={copy.noGroups} says={copy.noGroupsSays} />}
        <InSteps
          items={answer.groups}
          row={(group) => <GroupRow key={`${group.offeringId}-${group.class?.classId ?? 0}`} at={{ ...at, day: answer.day }} group={group} />}
        />
      </Group>
    </Screen>
  )
})
