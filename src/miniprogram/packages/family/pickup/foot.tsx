import type { PickupOfDay } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { useAct } from '../../../components/use-act'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'
import { wordsOf } from './pickup-of'
import type { Change } from './use-change'

/** The one act of the page while the day can be changed: it says what it will do. */
export function ChangeBar({ day, name, change }: { day: PickupOfDay; name: string; change: Change }) {
  const { way, at, scope, isReady, busy, send } = change
  if (!way || !isReady) {
    return (
      <ActionBar>
        <Button disabled>{day.pickup ? copy.actUnchanged : copy.actNothing}</Button>
      </ActionBar>
    )
  }
  const words = wordsOf(way, at)
  return (
    <ActionBar note={scope === 'once' ? copy.actOnce(day.day) : copy.actEach(day.day)}>
      <Button busy={busy} onTap={send}>{scope === 'once' ? copy.act(name, words) : copy.actWeekly(day.day, words)}</Button>
    </ActionBar>
  )
}

interface CollectProps {
  child: ChildKey
  day: PickupOfDay
  onChanged: () => Promise<void>
}

/** 我来接: for whoever only collects, and for everybody once the day is locked. */
export function CollectBar({ child, day, onChanged }: CollectProps) {
  const { busy, error, run } = useAct()
  const tell = () =>
    run(async () => {
      await api.leaving.sayICollect.mutate({ ...child, day: day.day })
      say(copy.iCollectDone)
      await onChanged()
    })
  return (
    <>
      {error && <ErrorNote error={error} what={copy.iCollectFailed} />}
      <ActionBar note={copy.iCollectNote(day.day)}>
        <Button busy={busy} onTap={() => void tell()}>{copy.iCollect}</Button>
      </ActionBar>
    </>
  )
}
