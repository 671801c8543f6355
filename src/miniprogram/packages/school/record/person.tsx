import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceRecord, ServiceRecordRow } from '../../../../cloud/features/after-school/shapes'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { Row } from '../../../components/row'
import { serviceRecord as copy } from '../../../text/service-record'
import { Correct } from './correct'

interface Props {
  at: SchoolKey & { month: string }
  row: ServiceRecordRow
  locked: boolean
  onAnswer: (record: ServiceRecord) => void
}

/** One person's month with its corrections; a locked one can be corrected, and the locked figure stays to be seen. */
export function Person({ at, row, locked, onAnswer }: Props) {
  const [isOpen, setOpen] = useState(false)
  const act = <SmallButton label={copy.correctLabel(row.displayName)} onTap={() => setOpen(true)}>{copy.correct}</SmallButton>
  return (
    <View className='lot--line'>
      <Row title={row.displayName} says={copy.rowSays(row)} foot={locked && !isOpen ? act : undefined}>
        <View className='sub'>{copy.amount(row)}</View>
        {row.corrections.map((one) => <View key={`${one.correctedAt}-${one.reason}`} className='sub'>{copy.correction(one)}</View>)}
      </Row>
      {isOpen && (
        <Correct
          at={at}
          leaderId={row.leaderId}
          onCancel={() => setOpen(false)}
          onAnswer={(record) => {
            setOpen(false)
            onAnswer(record)
          }}
        />
      )}
    </View>
  )
}
