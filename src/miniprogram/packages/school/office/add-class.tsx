import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { schoolYearOf, stageOf } from '../../../../policy/calendar/grade'
import type { Grade } from '../../../../policy/calendar/grade'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { office } from '../../../text/school'
import { gradeName } from '../../../text/shared'

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** A new class by its grade today; it is kept by the year it entered its stage, so that it moves up by itself. */
export function AddClass({ at, onChanged }: { at: SchoolKey; onChanged: () => Promise<void> }) {
  const act = useAct()
  const [grade, setGrade] = useState<Grade>(1)
  const [typed, setTyped] = useState('')
  const number = /^[1-9]\d?$/.test(typed) ? Number(typed) : null
  const add = () =>
    act.run(async () => {
      if (number === null) return
      const stage = stageOf(grade)
      const entryYear = schoolYearOf(dayInShanghai(new Date())) - (grade - (stage === 'primary' ? 1 : 7))
      await api.schools.addClass.mutate({ ...at, stage, entryYear, number })
      setTyped('')
      say(office.added)
      await onChanged()
    })
  return (
    <Group title={office.addClass}>
      <View className='chips' role='radiogroup' aria-label={office.grade}>
        {GRADES.map((one) => (
          <Chip key={one} on={one === grade} says={gradeName(one)} onTap={() => setGrade(one)} />
        ))}
      </View>
      <Field
        label={office.number}
        type='number'
        max={2}
        value={typed}
        placeholder={office.numberHint}
        wrong={typed !== '' && number === null ? office.numberWrong : undefined}
        onInput={setTyped}
      />
      {act.error && (
        <ErrorNote error={act.error} what={act.error.code === 'already-done' ? office.exists : office.actFailed} />
      )}
      <View className='pad'>
        <Button kind='default' busy={act.busy} disabled={number === null} onTap={() => void add()}>{office.add}</Button>
      </View>
    </Group>
  )
}
