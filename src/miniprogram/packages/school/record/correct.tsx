import { View } from '@tarojs/components'
import type { ServiceRecord } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { LabelledSegment } from '../../../components/labelled-segment'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { useRequestKey } from '../../../components/use-request-key'
import { countOf } from '../../../stores/typed-sums'
import { wordsForPath } from '../../../text/errors'
import { serviceRecord as copy } from '../../../text/service-record'

const CHANGES = ['more', 'less'] as const
const EMPTY: { change: (typeof CHANGES)[number]; count: string; reason: string } = { change: 'more', count: '', reason: '' }

interface Props {
  at: SchoolKey & { month: string }
  leaderId: number
  onCancel: () => void
  onAnswer: (record: ServiceRecord) => void
}

/** A correction of a locked month, with its reason; a retry enters it once. */
export function Correct({ at, leaderId, onCancel, onAnswer }: Props) {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const { typed, latest, type, drop } = useKept(`correct-${at.schoolId}-${at.month}-${leaderId}`, EMPTY)
  const sessions = countOf(typed.count)
  const isMissing = !sessions || [...typed.reason.trim()].length < 2
  const refused = error?.fields.find(({ path }) => path === 'sessions') ? copy.wrong : undefined
  const save = () =>
    run(async () => {
      const { change, count, reason } = latest()
      const given = { ...at, leaderId, change, sessions: countOf(count) ?? 0, reason: reason.trim() }
      const record = await once((requestKey) => api.afterSchool.correctRecord.mutate({ ...given, requestKey }))
      drop()
      say(copy.saved)
      onAnswer(record)
    })
  const cancel = () => {
    drop()
    onCancel()
  }
  return (
    <View>
      <LabelledSegment label={copy.change} value={typed.change} options={CHANGES} words={copy.changes} onChange={(change) => type({ change })} />
      <Field label={copy.count} type='number' max={3} value={typed.count} wrong={refused} onInput={(count) => type({ count })} />
      <Field
        label={copy.reason}
        value={typed.reason}
        max={200}
        placeholder={copy.reasonHint}
        wrong={wordsForPath(error?.fields ?? [], 'reason')}
        onInput={(reason) => type({ reason })}
      />
      {isMissing && <View className='pad note'>{copy.missing}</View>}
      {error && refused === undefined && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='lot__acts'>
        <SmallButton kind='fill' busy={busy} disabled={isMissing} onTap={() => void save()}>{copy.save}</SmallButton>
        <SmallButton onTap={cancel}>{copy.cancel}</SmallButton>
      </View>
    </View>
  )
}
