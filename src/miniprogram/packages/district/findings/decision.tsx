import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingShown } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { useAct } from '../../../components/use-act'
import { registerFindings as copy } from '../../../text/register-findings'
import { LabelledSegment } from '../../../components/labelled-segment'
import { useKept } from '../../../components/use-kept'

interface Props {
  one: FindingShown
  districtId: number
  onDecided: () => Promise<void>
  onEnd: () => void
}

interface Typed {
  /** Nothing is chosen for the officer. */
  decision: 'upheld' | 'dismissed' | ''
  note: string
  document: string
}

const EMPTY: Typed = { decision: '', note: '', document: '' }
const WORDS = { ...copy.decisions, '': '' }
const lengthOf = (text: string) => [...text.trim()].length

/** What people decide about a finding, with what they did; deciding the same twice changes nothing that is shown. */
export function Decision({ one, districtId, onDecided, onEnd }: Props) {
  const { institutionId, staffId, finding } = one
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`finding-${districtId}-${institutionId}-${staffId}-${finding}`, EMPTY)
  const [tried, setTried] = useState(false)
  const isShort = ({ note }: Typed) => lengthOf(note) < 2
  const isShortDocument = ({ document }: Typed) => lengthOf(document) === 1
  const save = () => {
    setTried(true)
    const now = latest()
    const { decision, note, document } = now
    if (decision === '' || isShort(now) || isShortDocument(now)) return
    void run(async () => {
      const decided = { decision, note: note.trim(), document: document.trim() || null }
      await api.institutions.decideFinding.mutate({ districtId, institutionId, staffId, finding, ...decided })
      drop()
      say(copy.saved)
      onEnd()
      await onDecided()
    })
  }
  return (
    <View>
      <LabelledSegment label={copy.decision} value={typed.decision} options={['upheld', 'dismissed']} words={WORDS} says={tried && typed.decision === '' ? copy.undecided : undefined} onChange={(chosen) => type({ decision: chosen })} />
      <Field long label={copy.note} value={typed.note} max={200} hint={copy.noteHint} wrong={tried && isShort(typed) ? copy.noteHint : undefined} onInput={(note) => type({ note })} />
      <Field label={copy.document} value={typed.document} max={60} hint={copy.documentHint} wrong={isShortDocument(typed) ? copy.documentShort : undefined} onInput={(document) => type({ document })} />
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='lot__acts'>
        <SmallButton kind='fill' busy={busy} onTap={save}>{copy.save}</SmallButton>
        <SmallButton onTap={onEnd}>{copy.cancel}</SmallButton>
      </View>
    </View>
  )
}
