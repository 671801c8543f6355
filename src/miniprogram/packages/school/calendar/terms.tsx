import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Calendar } from '../../../../cloud/features/schools/shapes'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { DayField } from '../../../components/day-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { wordsForPath } from '../../../text/errors'
import { calendar } from '../../../text/school'

interface Props {
  at: SchoolKey
  terms: Calendar['terms']
  mayEdit: boolean
  onChanged: () => Promise<void>
}

/** The school's terms; outside them nothing can be posted. */
export function Terms({ at, terms, mayEdit, onChanged }: Props) {
  const act = useAct()
  const remove = (name: string, startsOn: string) =>
    act.run(async () => {
      if (!(await ask(calendar.removeTermTitle(name), calendar.removeTermSays, calendar.remove))) return
      await api.schools.removeTerm.mutate({ ...at, startsOn })
      await onChanged()
    })
  return (
    <>
      <Group title={calendar.terms}>
        {terms.length === 0 && <View className='pad sub'>{calendar.noTerms}</View>}
        {terms.map(({ name, startsOn, endsOn }) => (
          <Row
            key={startsOn}
            title={name}
            says={calendar.term(startsOn, endsOn)}
            foot={
              mayEdit ? (
                <SmallButton
                  busy={act.busy}
                  label={calendar.removeTermTitle(name)}
                  onTap={() => void remove(name, startsOn)}
                >
                  {calendar.remove}
                </SmallButton>
              ) : undefined
            }
          />
        ))}
        {act.error && <ErrorNote error={act.error} what={calendar.saveFailed} />}
      </Group>
      {mayEdit && <AddTerm at={at} onChanged={onChanged} />}
    </>
  )
}

function AddTerm({ at, onChanged }: Pick<Props, 'at' | 'onChanged'>) {
  const act = useAct()
  const [name, setName] = useState('')
  const [startsOn, setStart] = useState('')
  const [endsOn, setEnd] = useState('')
  const save = () =>
    act.run(async () => {
      await api.schools.setTerm.mutate({ ...at, name, startsOn, endsOn })
      setName('')
      setStart('')
      setEnd('')
      say(calendar.saved)
      await onChanged()
    })
  const fields = act.error?.fields ?? []
  const wrong = wordsForPath(fields, 'startsOn') ?? wordsForPath(fields, 'endsOn')
  return (
    <Group title={calendar.addTerm}>
      <Field
        label={calendar.termName}
        value={name}
        max={30}
        placeholder={calendar.termNameHint}
        wrong={wordsForPath(fields, 'name')}
        onInput={setName}
      />
      <DayField label={calendar.startsOn} value={startsOn} placeholder={calendar.choose} onChange={setStart} />
      <DayField label={calendar.endsOn} value={endsOn} placeholder={calendar.choose} onChange={setEnd} />
      {act.error && <ErrorNote error={act.error} what={wrong ?? calendar.saveFailed} />}
      <View className='pad'>
        <Button
          kind='default'
          busy={act.busy}
          disabled={name.trim() === '' || startsOn === '' || endsOn === ''}
          onTap={() => void save()}
        >
          {calendar.save}
        </Button>
      </View>
    </Group>
  )
}
