import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ClassName } from '../../../../contract/class-name'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { DayField } from '../../../components/day-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Row } from '../../../components/row'
import { useLastKnown } from '../../../components/use-last-known'
import { exempt as copy } from '../../../text/exempt'

export interface FoundChild {
  childId: number
  displayName: string
  class: ClassName
}

const MOST = 20

/** A child by its name, among those who are in the service on a day. */
export function FindChild({ at, onFound }: { at: SchoolKey; onFound: (child: FoundChild) => void }) {
  const [day, setDay] = useState(dayInShanghai(new Date()))
  const [name, setName] = useState('')
  const asked = name.trim()
  return (
    <>
      <DayField label={copy.day} value={day} placeholder='' onChange={setDay} />
      <Field label={copy.search} value={name} max={20} placeholder={copy.searchHint} onInput={setName} />
      {asked !== '' && <Found key={day} at={at} day={day} name={asked} onFound={onFound} />}
    </>
  )
}

const Found = observer(function Found({ at, day, name, onFound }: { at: SchoolKey; day: Day; name: string; onFound: (child: FoundChild) => void }) {
  const store = useLastKnown(`children-${at.schoolId}-${day}`, () => api.leaving.remaining.query({ ...at, day }), false)
  const { answer, error } = store
  if (!answer) return error ? <ErrorNote error={error} what={copy.childrenFailed} onRetry={() => void store.load()} /> : null
  const found = answer.children.filter(({ displayName }) => displayName.includes(name))
  return (
    <View>
      {found.length === 0 && <View className='pad sub' role='status'>{copy.nobody(day)}</View>}
      {found.slice(0, MOST).map((one) => (
        <Row key={one.childId} title={one.displayName} says={copy.childOf(one.class)} onTap={() => onFound(one)} />
      ))}
      {found.length > MOST && <View className='pad note'>{copy.more}</View>}
    </View>
  )
})
