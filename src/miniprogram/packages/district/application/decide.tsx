import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationSeen } from '../../../../cloud/features/approvals/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { application as copy } from '../../../text/approvals'
import { faultAt } from '../../../text/register-faults'
import { LabelledSegment } from '../../../components/labelled-segment'
import { OptionalDay } from '../../../components/optional-day'
import { useKept } from '../../../components/use-kept'
import type { Stepping } from './use-step'

interface Props {
  at: { districtId: number; applicationId: number }
  seen: ApplicationSeen
  step: Stepping
  onEnd: () => void
}

interface Typed {
  decision: 'approved' | 'refused'
  documentNumber: string
  reason: string
  fromDay: Day | ''
}

const WORDS = { approved: copy.approve, refused: copy.refuse }
const lengthOf = (text: string) => [...text.trim()].length

/** The decision with its document: an approval is published at once, a refusal says why. */
export function Decide({ at, seen: about, step, onEnd }: Props) {
  const rule = about.ruleAgainst
  const empty: Typed = { decision: rule ? 'refused' : 'approved', documentNumber: '', reason: '', fromDay: '' }
  const { typed, latest, type, drop } = useKept(`decide-${at.districtId}-${at.applicationId}`, empty)
  const [tried, setTried] = useState(false)
  const { decision, documentNumber, reason, fromDay } = typed
  const isApproval = decision === 'approved'
  const noDocument = (of: Typed) => lengthOf(of.documentNumber) < 2
  const noReason = (of: Typed) => (of.decision === 'approved' || rule ? lengthOf(of.reason) === 1 : lengthOf(of.reason) < 2)
  const faults = (step.error?.fields ?? []).map(({ path, message }) => ({ path, fault: message }))
  const send = async () => {
    setTried(true)
    const now = latest()
    if (noDocument(now) || noReason(now)) return
    const number = now.documentNumber.trim()
    if (now.decision === 'refused' && !(await ask(copy.refuseAsk, number, copy.refuseNow))) return
    const decided = { decision: now.decision, documentNumber: number, reason: now.reason.trim() || null, fromDay: now.fromDay || dayInShanghai(new Date()) }
    await step.take(
      (expectedVersion) => api.approvals.decide.mutate({ ...at, expectedVersion, ...decided }),
      (seen) => seen.state === decided.decision && seen.documentNumber === number,
      () => {
        drop()
        onEnd()
      },
    )
  }
  return (
    <View>
      <LabelledSegment label={copy.decision} value={decision} options={['approved', 'refused']} words={WORDS} onChange={(chosen) => type({ decision: chosen })} />
      <Field label={copy.documentNumber} value={documentNumber} max={60} hint={copy.documentHint} wrong={tried && noDocument(typed) ? copy.documentHint : undefined} onInput={(text) => type({ documentNumber: text })} />
      {isApproval && (
        <OptionalDay label={copy.fromDay} value={fromDay} placeholder={copy.today} wrong={faultAt(faults, 'fromDay')} onChange={(day) => type({ fromDay: day })} />
      )}
      {!isApproval && (
        <Field long label={copy.reason} value={reason} max={200} hint={copy.reasonHint} wrong={tried && noReason(typed) ? copy.reasonHint : undefined} onInput={(text) => type({ reason: text })} />
      )}
      <View className='pad'>
        <Button kind={isApproval ? 'primary' : 'warn'} busy={step.busy} onTap={() => void send()}>{isApproval ? copy.publish : copy.refuseNow}</Button>
        {isApproval && <View className='note gap-2'>{copy.publishSays}</View>}
      </View>
    </View>
  )
}
