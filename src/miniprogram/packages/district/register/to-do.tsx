import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { RegisterToDo } from '../../../../cloud/features/institutions/shapes'
import { daysBetween } from '../../../../policy/calendar/day'
import { NOTICE_DAYS } from '../../../../policy/training/licence-end'
import { api } from '../../../api/client'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Tap } from '../../../components/tap'
import { useLastKnown } from '../../../components/use-last-known'
import { register as copy } from '../../../text/register'
import { open } from '../open'
import { waitingWords } from '../../../text/approvals'

/** What waits for an officer: licences that end, findings to decide, applications and for whom they wait. */
export const ToDo = observer(function ToDo({ districtId }: { districtId: number }) {
  const store = useLastKnown(`register-to-do-${districtId}`, () => api.institutions.toDo.query({ districtId }))
  const { answer, error, state } = store
  if (!answer && state === 'error') return <ErrorNote error={error} what={copy.toDoFailed} onRetry={() => void store.load()} />
  return (
    <Group title={copy.toDo}>
      {answer && <Ending toDo={answer} districtId={districtId} />}
      {answer && <Findings toDo={answer} districtId={districtId} />}
      {answer && answer.ending.length + answer.findings.length === 0 && <View className='pad sub'>{copy.nothingToDo}</View>}
      <Applications districtId={districtId} />
    </Group>
  )
})

function Ending({ toDo: { ending, today }, districtId }: { toDo: RegisterToDo; districtId: number }) {
  const [shown, setShown] = useState(false)
  if (ending.length === 0) return null
  return (
    <View>
      <Tap className='row' aria-expanded={shown} onTap={() => setShown(!shown)}>
        <View className='row__bd'>{copy.ending(ending.length, NOTICE_DAYS)}</View>
        <View className='row__ft'><Icon name={shown ? 'up2' : 'down'} className='row__chev' /></View>
      </Tap>
      {shown && (
        <InSteps
          unfolds
          items={ending}
          row={({ institutionId, name, validTo }) => (
            <Row
              key={institutionId}
              title={name}
              says={copy.endsOn(validTo, daysBetween(today, validTo))}
              onTap={() => open.institution({ districtId, institutionId })}
            />
          )}
        />
      )}
    </View>
  )
}

function Findings({ toDo: { findings }, districtId }: { toDo: RegisterToDo; districtId: number }) {
  if (findings.length === 0) return null
  const all = findings.reduce((sum, one) => sum + one.open, 0)
  return <Row title={copy.findings(all)} says={copy.findingsSays(findings.length)} onTap={() => open.findings(districtId)} />
}

const Applications = observer(function Applications({ districtId }: { districtId: number }) {
  const store = useLastKnown(`applications-${districtId}-open`, () => api.approvals.list.query({ districtId, open: true }))
  const { answer, error, state } = store
  if (!answer) return state === 'error' ? <ErrorNote error={error} what={copy.applicationsFailed} onRetry={() => void store.load()} /> : null
  if (answer.length === 0) return <Row title={copy.noApplications} onTap={() => open.approvals(districtId)} />
  return <Row title={copy.applications(answer.length)} says={copy.waitsFor(waitingWords(answer))} onTap={() => open.approvals(districtId)} />
})
