import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeftChild } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { useAct } from '../../../components/use-act'
import { leavingDay as copy } from '../../../text/leaving-day'

type Refused = LeftChild[]
/** More names than this help nobody at the foot of a screen; they stand above. */
const MOST_NAMED = 3

interface Props {
  at: SchoolKey & { day: string }
  left: number
  /** The day is over: it is closed once it was noted afterwards how each child left. */
  isPast: boolean
  onClosed: () => Promise<void>
}

/** Closing the day; the API refuses it while a child is unaccounted for and says which. */
export function CloseBar({ at, left, isPast, onClosed }: Props) {
  const { busy, error, run } = useAct()
  const [refused, setRefused] = useState<Refused>([])
  const close = () =>
    run(async () => {
      setRefused([])
      if (left === 0 && !(await ask(copy.closeAsk(isPast), copy.closeAskSays, copy.closeYes(isPast)))) return
      const answer = await api.leaving.closeDay.mutate({ ...at })
      if (answer.outcome === 'refused') setRefused([...answer.unaccounted, ...answer.notCalled, ...answer.stillHere])
      else say(copy.closeDone(answer.children))
      await onClosed()
    })
  return (
    <>
      {error && <ErrorNote error={error} what={copy.closeFailed} />}
      {refused.length > 0 && (
        <View className='failed' role='alert'>
          <View className='b'>{copy.refused(refused.length, isPast)}</View>
          {refused.slice(0, MOST_NAMED).map(({ childId, displayName, state }) => (
            <View key={childId} className='gap-1'>{copy.refusedOne(displayName, state)}</View>
          ))}
        </View>
      )}
      <ActionBar note={copy.closeNote(left) || undefined}>
        <Button busy={busy} kind={left === 0 ? 'primary' : 'default'} onTap={() => void close()}>{copy.close(isPast)}</Button>
      </ActionBar>
    </>
  )
}
