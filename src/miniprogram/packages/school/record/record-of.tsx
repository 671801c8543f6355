import { View } from '@tarojs/components'
import type { ServiceRecord } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { ask, copy as copyText } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { handOver } from '../../../components/hand-over'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { serviceRecord as copy } from '../../../text/service-record'
import { Person } from './person'

interface Props {
  at: SchoolKey
  record: ServiceRecord
  /** The month is over: only then can it be locked. */
  isOver: boolean
  onAnswer: (record: ServiceRecord) => void
}

/** The rows of one month with their sum, its lock, and the statement as a file and to paste. */
export function RecordOf({ at, record, isOver, onAnswer }: Props) {
  const { busy, error, run } = useAct()
  const making = useAct()
  const { month, locked, rows, documentNumber } = record
  if (rows.length === 0) return <Group><Row title={copy.none} says={copy.noneSays} /></Group>
  const lock = () =>
    run(async () => {
      if (!(await ask(copy.lockAsk(copy.month(month)), copy.lockAskSays, copy.lock.slice(0, 2)))) return
      onAnswer(await api.afterSchool.lockRecord.mutate({ ...at, month }))
    })
  const makeFile = () => making.run(async () => handOver(await api.afterSchool.subsidyStatement.mutate({ ...at, month })))
  return (
    <>
      <Group>
        <View className='pad'>
          <StatusTag kind={locked ? 'ok' : 'info'} says={locked ? copy.locked : copy.open} />
          <View className='sub gap-1'>{locked ? copy.lockedSays : copy.openSays}</View>
        </View>
      </Group>
      <Group title={copy.people} note={copy.document(documentNumber)}>
        <InSteps items={rows} row={(row) => <Person key={row.leaderId} at={{ ...at, month }} row={row} locked={locked} onAnswer={onAnswer} />} />
        <Row title={copy.total} says={copy.totalSays(record)} />
      </Group>
      <Group title={copy.statement} note={copy.copyNote}>
        <View className='lot__acts'>
          <SmallButton kind='fill' busy={making.busy} onTap={() => void makeFile()}>{copy.file}</SmallButton>
          <SmallButton onTap={() => void copyText(copy.table(record))}>{copy.copyRows}</SmallButton>
        </View>
        {making.error && <ErrorNote error={making.error} what={copy.fileFailed} />}
      </Group>
      {error && <ErrorNote error={error} what={copy.lockFailed} />}
      {!locked && (
        <View className='pad'>
          {isOver ? <Button busy={busy} onTap={() => void lock()}>{copy.lock}</Button> : <View className='note'>{copy.runs}</View>}
        </View>
      )}
    </>
  )
}
