import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FactsToEdit, InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Status } from '../../../../policy/training/standing'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import type { InstitutionKey } from '../../../components/institutions/open'
import { useAct } from '../../../components/use-act'
import { faultAt } from '../../../text/register-faults'
import { standing as copy } from '../../../text/standing'
import { OptionalDay } from '../../../components/optional-day'
import { useKept } from '../../../components/use-kept'
import { Choose } from './choose'
import { offeredOn } from './offered'

interface Props {
  at: InstitutionKey
  seen: InstitutionSeen
  known: FactsToEdit
  /** Reads again; null when it could not be read. */
  onChanged: () => Promise<InstitutionSeen | null>
}

interface Typed {
  status: Status | ''
  fromDay: Day | ''
  reason: string
  document: string
}

const EMPTY: Typed = { status: '', fromDay: '', reason: '', document: '' }

/** One more entry of the history, with its reason, document and day; only what the rules allow can be chosen. */
export function Change({ at, seen, known, onChanged }: Props) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`standing-draft-${at.districtId}-${at.institutionId}`, EMPTY)
  const [tried, setTried] = useState(false)
  const today = dayInShanghai(new Date())
  const offeredFor = ({ fromDay }: Typed) => offeredOn(fromDay || today, seen.history, known.facts)
  const chosenOf = (of: Typed) => offeredFor(of).statuses.find((one) => one === of.status) ?? null
  const isShort = ({ reason }: Typed) => [...reason.trim()].length < 2
  const [offered, status] = [offeredFor(typed), chosenOf(typed)]
  const faults = (error?.fields ?? []).map(({ path, message }) => ({ path, fault: message }))
  const record = () => {
    setTried(true)
    const now = latest()
    const next = chosenOf(now)
    if (next === null || isShort(now)) return
    void run(async () => {
      if (next === 'black' && !(await ask(copy.blackAsk(seen.facts.name), copy.blackAskSays, copy.blackYes))) return
      const change = { status: next, fromDay: now.fromDay || today, reason: now.reason.trim(), document: now.document.trim() || null }
      try {
        await api.institutions.setStatus.mutate({ ...at, expectedVersion: known.version, ...change })
      } catch (failure) {
        // The answer may have been lost after it was recorded: then the history has it already.
        if (!isThere(change, seen, await onChanged())) throw failure
        drop()
        return say(copy.doneBefore)
      }
      drop()
      setTried(false)
      say(copy.saved)
      await onChanged()
    })
  }
  return (
    <Group title={copy.title}>
      <OptionalDay label={copy.fromDay} value={typed.fromDay} placeholder={copy.today} wrong={faultAt(faults, 'fromDay')} onChange={(fromDay) => type({ fromDay })} />
      <Choose offered={offered} chosen={status} onChoose={(chosen) => type({ status: chosen })} />
      {tried && status === null && <View className='pad t-stop' role='alert'>{copy.chooseFirst}</View>}
      <Field
        long
        label={copy.reason}
        value={typed.reason}
        max={200}
        hint={copy.reasonHint}
        wrong={tried && isShort(typed) ? copy.reasonHint : faultAt(faults, 'reason')}
        onInput={(reason) => type({ reason })}
      />
      <Field label={copy.document} value={typed.document} max={60} hint={copy.documentHint} wrong={documentWrong(typed.document) ?? faultAt(faults, 'document')} onInput={(document) => type({ document })} />
      {faultAt(faults, 'status') && <View className='pad t-stop' role='alert'>{faultAt(faults, 'status')}</View>}
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      {error?.code === 'changed-meanwhile' && <View className='pad sub'>{copy.meanwhile}</View>}
      <View className='pad'>
        <Button kind='default' busy={busy} onTap={record}>{copy.save}</Button>
        <View className='note gap-2'>{copy.keptSays}</View>
      </View>
    </Group>
  )
}

/** The change is the history's last entry now and was not before. */
function isThere(change: Omit<InstitutionSeen['history'][number], 'recordedAt'>, before: InstitutionSeen, now: InstitutionSeen | null): boolean {
  if (!now || now.history.length === before.history.length) return false
  const last = now.history[now.history.length - 1]
  if (!last) return false
  return last.status === change.status && last.fromDay === change.fromDay && last.reason === change.reason && last.document === change.document
}

/** A document is left out, or has a number one can look up. */
const documentWrong = (typed: string): string | undefined => {
  const length = [...typed.trim()].length
  return length === 1 ? copy.documentShort : undefined
}
