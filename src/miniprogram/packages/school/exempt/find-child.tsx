import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ClassName } from '../../../../contract/class-name'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
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

interface Props {
  at: SchoolKey
  onFound: (child: FoundChild) => void
}

/** A child of the school by its name. Each that is shown is logged, so it is asked for by a tap and not by every letter. */
export function FindChild({ at, onFound }: Props) {
  const [name, setName] = useState('')
  const [asked, setAsked] = useState('')
  return (
    <>
      <Field label={copy.search} value={name} max={20} placeholder={copy.searchHint} onInput={setName} />
      <View className='lot__acts'><SmallButton onTap={() => setAsked(name.trim())}>{copy.find}</SmallButton></View>
      {asked !== '' && <Found key={asked} at={at} name={asked} onFound={onFound} />}
    </>
  )
}

interface FoundProps extends Props {
  name: string
  after?: number
}

/** One page of thirty, and the next one below it when it is asked for. */
const Found = observer(function Found({ at, name, after, onFound }: FoundProps) {
  const [goesOn, setGoesOn] = useState(false)
  const store = useLastKnown(`children-${at.schoolId}-${name}-${after ?? 0}`, () => api.people.findChild.query({ ...at, name, after }), false)
  const { answer, error } = store
  if (!answer) return error ? <ErrorNote error={error} what={copy.childrenFailed} onRetry={() => void store.load()} /> : null
  const { children, next } = answer
  return (
    <View>
      {children.length === 0 && <View className='pad sub' role='status'>{copy.nobody}</View>}
      {children.map((one) => (
        <Row key={one.childId} title={one.displayName} says={copy.childOf(one.class)} onTap={() => onFound(one)} />
      ))}
      {next !== null && !goesOn && <View className='lot__acts'><SmallButton onTap={() => setGoesOn(true)}>{copy.more}</SmallButton></View>}
      {next !== null && goesOn && <Found at={at} name={name} after={next} onFound={onFound} />}
    </View>
  )
})
