import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { go } from '../../../components/board/open'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { coverage as copy } from '../../../text/coverage'
import { planFindingWords } from '../../../text/findings-of-plan'

type Told = Awaited<ReturnType<typeof api.afterSchool.districtExceptions.query>>[number]

/** Schools that something has to be done about, before any share: a rule that is broken, a day that was not closed, a group without anybody. */
export const First = observer(function First({ districtId }: { districtId: number }) {
  const store = useLastKnown(`district-exceptions-${districtId}`, async () => ({ schools: await api.afterSchool.districtExceptions.query({ districtId }) }))
  const { answer, error } = store
  if (!answer) return error ? <ErrorNote error={error} what={copy.firstFailed} onRetry={() => void store.load()} /> : null
  const { schools } = answer
  return (
    <Group title={copy.first}>
      {schools.length === 0 && <View className='pad sub'>{copy.firstNone}</View>}
      <InSteps items={schools} row={(one) => <School key={one.schoolId} districtId={districtId} one={one} />} />
    </Group>
  )
})

function School({ districtId, one: { schoolId, schoolName, findings, withoutLeader, openDay } }: { districtId: number; one: Told }) {
  return (
    <Row title={schoolName} onTap={() => go(`/packages/school/after-school/index?d=${districtId}&s=${schoolId}`)}>
      {openDay && <View className='gap-1'><StatusTag kind='stop' says={copy.openDay(openDay)} /></View>}
      {findings.map((finding) => (
        <View key={`${finding.finding}-${finding.weekday ?? ''}-${finding.feeName ?? ''}`} className='gap-1'>
          <StatusTag kind='stop' says={planFindingWords(finding).says} />
        </View>
      ))}
      {withoutLeader > 0 && <View className='gap-1'><StatusTag kind='warn' says={copy.withoutLeader(withoutLeader)} /></View>}
    </Row>
  )
}
