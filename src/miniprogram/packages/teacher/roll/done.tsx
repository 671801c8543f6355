import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import type { RollKey } from '../../../stores/marks/kept-marks'
import { wordsForPath } from '../../../text/errors'
import { roll as copy } from '../../../text/roll'

/** Of tonight's homework; a leader who cannot say leaves it open. */
const MINUTES = [10, 20, 30, 40, 50, 60]

interface Props {
  at: RollKey
  isCalled: boolean
  mayWrite: boolean
}

/** What was done in the session, in one line for the families; typed once it stays on the phone until it is told. */
export function Done({ at, isCalled, mayWrite }: Props) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`done-${at.schoolId}-${at.offeringId}-${at.classId ?? 0}`, { day: at.day, done: '', minutes: null as number | null })
  const ofToday = (kept: typeof typed) => (kept.day === at.day ? kept : { day: at.day, done: '', minutes: null })
  const { done, minutes } = ofToday(typed)
  const save = () =>
    run(async () => {
      const now = ofToday(latest())
      await api.leaving.noteDone.mutate({ ...at, done: now.done, doneMinutes: now.minutes })
      drop()
      say(copy.doneSaved)
    })
  const change = (part: { done?: string; minutes?: number | null }) => type({ ...ofToday(latest()), ...part })
  return (
    <Group title={copy.done} note={copy.doneSays}>
      <Field
        long
        label={copy.doneField}
        value={done}
        max={120}
        placeholder={copy.doneHint}
        wrong={wordsForPath(error?.fields ?? [], 'done')}
        onInput={(text) => change({ done: text })}
      />
      <View className='field'>
        <View className='field__label'>{copy.doneMinutes}</View>
        <View className='chips chips--flush' role='radiogroup' aria-label={copy.doneMinutes}>
          <Chip on={minutes === null} says={copy.doneNobody} onTap={() => change({ minutes: null })} />
          {MINUTES.map((one) => <Chip key={one} on={minutes === one} says={copy.doneMinutesOf(one)} onTap={() => change({ minutes: one })} />)}
        </View>
      </View>
      {error && <ErrorNote error={error} what={copy.doneFailed} />}
      <View className='pad'>
        {!isCalled && <View className='note'>{copy.doneFirstCall}</View>}
        <Button kind='default' busy={busy} disabled={!isCalled || !mayWrite || done.trim() === ''} onTap={() => void save()}>{copy.doneSave}</Button>
      </View>
    </Group>
  )
}
