import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { INSPECTION_RESULTS, LOOKED_AT } from '../../../../policy/training/inspection'
import type { InspectionResult, LookedAt } from '../../../../policy/training/inspection'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import type { InstitutionKey } from '../../../components/institutions/open'
import { useAct } from '../../../components/use-act'
import { useRequestKey } from '../../../components/use-request-key'
import { inspections as copy, LOOKED_AT_WORDS } from '../../../text/inspections'
import { faultAt } from '../../../text/register-faults'
import { LabelledSegment } from '../../../components/labelled-segment'
import { OptionalDay } from '../../../components/optional-day'
import { useKept } from '../../../components/use-kept'
import { documentWrong, EMPTY, isComplete, isShort, toSend } from './typed'

/** One more inspection; nothing is chosen for the officer, and only a decision can be shown to families. */
export function Form({ at, onRecorded }: { at: InstitutionKey; onRecorded: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const { typed, latest, type, drop } = useKept(`inspection-${at.districtId}-${at.institutionId}`, EMPTY)
  const [tried, setTried] = useState(false)
  const faults = (error?.fields ?? []).map(({ path, message }) => ({ path, fault: message }))
  const save = () => {
    setTried(true)
    const now = latest()
    if (!isComplete(now)) return
    void run(async () => {
      await once((requestKey) => api.institutions.recordInspection.mutate({ ...at, requestKey, ...toSend(now, dayInShanghai(new Date())) }))
      drop()
      setTried(false)
      say(copy.saved)
      await onRecorded()
    })
  }
  return (
    <Group title={copy.add}>
      <OptionalDay label={copy.day} value={typed.day} placeholder={copy.today} wrong={faultAt(faults, 'day')} onChange={(day: Day | '') => type({ day })} />
      <Field label={copy.inspectors} value={typed.inspectors} max={60} hint={copy.inspectorsHint} wrong={tried && isShort(typed.inspectors) ? copy.inspectorsHint : undefined} onInput={(inspectors) => type({ inspectors })} />
      <Looked chosen={typed.lookedAt} wrong={tried && typed.lookedAt.length === 0} onChange={(lookedAt) => type({ lookedAt })} />
      <LabelledSegment<InspectionResult | ''> label={copy.result} value={typed.result} options={INSPECTION_RESULTS} words={{ ...copy.results, '': '' }} says={tried && typed.result === '' ? copy.resultFirst : undefined} onChange={(result) => type({ result })} />
      <Field long label={copy.note} value={typed.note} max={200} hint={copy.noteHint} wrong={tried && isShort(typed.note) ? copy.noteHint : undefined} onInput={(note) => type({ note })} />
      <Field label={copy.document} value={typed.document} max={60} wrong={tried ? documentWrong(typed) : undefined} onInput={(document) => type({ document })} />
      {typed.result === 'decided' && <LabelledSegment label={copy.publish} value={typed.publish} options={['no', 'yes']} words={copy.publishes} onChange={(publish) => type({ publish })} />}
      {typed.result === 'decided' && <View className='pad sub'>{copy.publishHint}</View>}
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='pad'>
        <Button kind='default' busy={busy} onTap={save}>{copy.save}</Button>
        <View className='note gap-2'>{copy.keptSays}</View>
      </View>
    </Group>
  )
}

/** All that was looked at. */
function Looked({ chosen, wrong, onChange }: { chosen: readonly LookedAt[]; wrong: boolean; onChange: (chosen: LookedAt[]) => void }) {
  const toggled = (one: LookedAt) => LOOKED_AT.filter((each) => (each === one) !== chosen.includes(each))
  return (
    <View className='field'>
      <View className='field__label'>{copy.lookedAt}</View>
      <View className='chips chips--flush' role='group' aria-label={copy.lookedAt}>
        {LOOKED_AT.map((one) => <Chip key={one} role='checkbox' on={chosen.includes(one)} says={LOOKED_AT_WORDS[one]} onTap={() => onChange(toggled(one))} />)}
      </View>
      {wrong && <View className='field__says field__says--wrong' role='alert'>{copy.lookedAtFirst}</View>}
    </View>
  )
}
