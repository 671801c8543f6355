import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Calendar } from '../../../../cloud/features/schools/shapes'
import { weekdayOf } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { DayField } from '../../../components/day-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { SelectField } from '../../../components/select-field'
import { Segment } from '../../../components/segment'
import { useAct } from '../../../components/use-act'
import { weekdayName } from '../../../text/after-school'
import { wordsForPath } from '../../../text/errors'
import { calendar } from '../../../text/school'
import { dayText } from '../../../text/shared'

const goesByChoices = (isWeekend: boolean) =>
  [null, 1, 2, 3, 4, 5].map((value) => ({ value, says: value === null ? calendar.goesByNone(isWeekend) : weekdayName(value) }))

interface Props {
  at: SchoolKey
  days: Calendar['days']
  mayEdit: boolean
  onChanged: () => Promise<void>
}

/** The school's own word on single days; it wins over the statutory calendar. */
export function OwnDays({ at, days, mayEdit, onChanged }: Props) {
  const act = useAct()
  const clear = (day: string) =>
    act.run(async () => {
      await api.schools.clearDay.mutate({ ...at, day })
      await onChanged()
    })
  return (
    <>
      <Group title={calendar.days}>
        <View className='pad sub'>{days.length > 0 ? calendar.daysSays : calendar.noDays}</View>
        {days.map(({ day, isSchoolDay, note, goesBy }) => (
          <Row
            key={day}
            title={`${note} · ${isSchoolDay ? calendar.school : calendar.noSchool}`}
            says={`${day} ${dayText(day)}${goesBy === null ? '' : ` · ${calendar.goesBySays(goesBy)}`}`}
            foot={
              mayEdit ? (
                <SmallButton busy={act.busy} label={`${calendar.remove} ${note}`} onTap={() => void clear(day)}>
                  {calendar.remove}
                </SmallButton>
              ) : undefined
            }
          />
        ))}
        {act.error && <ErrorNote error={act.error} what={calendar.saveFailed} />}
      </Group>
      {mayEdit && <AddDay at={at} onChanged={onChanged} />}
    </>
  )
}

function AddDay({ at, onChanged }: Pick<Props, 'at' | 'onChanged'>) {
  const act = useAct()
  const [day, setDay] = useState('')
  const [kind, setKind] = useState<'school' | 'noSchool'>('noSchool')
  const [note, setNote] = useState('')
  const [goesBy, setGoesBy] = useState<number | null>(null)
  const asksGoesBy = kind === 'school' && day !== ''
  const isWeekend = day !== '' && weekdayOf(day) > 5
  const save = () =>
    act.run(async () => {
      await api.schools.setDay.mutate({ ...at, day, isSchoolDay: kind === 'school', note, goesBy: asksGoesBy ? goesBy : null })
      setDay('')
      setGoesBy(null)
      setNote('')
      say(calendar.saved)
      await onChanged()
    })
  return (
    <Group title={calendar.addDay}>
      <DayField label={calendar.day} value={day} placeholder={calendar.choose} onChange={setDay} />
      <View className='pad'>
        <Segment
          label={calendar.isSchoolDay}
          value={kind}
          options={[
            { value: 'noSchool', says: calendar.noSchool },
            { value: 'school', says: calendar.school },
          ]}
          onChange={setKind}
        />
      </View>
      {asksGoesBy && (
        <>
          <SelectField label={calendar.goesBy} value={goesBy} options={goesByChoices(isWeekend)} placeholder={calendar.choose} onChange={setGoesBy} />
          {isWeekend && <View className='pad note'>{calendar.goesByNote}</View>}
        </>
      )}
      <Field
        label={calendar.note}
        value={note}
        max={60}
        placeholder={calendar.noteHint}
        wrong={wordsForPath(act.error?.fields ?? [], 'note')}
        onInput={setNote}
      />
      {act.error && <ErrorNote error={act.error} what={calendar.saveFailed} />}
      <View className='pad'>
        <Button kind='default' busy={act.busy} disabled={day === '' || note.trim() === ''} onTap={() => void save()}>
          {calendar.save}
        </Button>
      </View>
    </Group>
  )
}
