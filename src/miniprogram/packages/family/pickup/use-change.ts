import { useState } from 'react'
import type { Pickup, PickupOfDay } from '../../../../cloud/features/leaving/shapes'
import { weekdayOf } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { useAct } from '../../../components/use-act'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'
import { inputOf, personKeyOf, wayKeyOf, waysOf, withCollector } from './pickup-of'

export type Scope = 'once' | 'weekly'

interface Draft {
  day: string
  key?: string
  /** Who comes after delayed care; null is nobody yet. */
  thenKey?: string | null
  at?: string
  scope?: Scope
}

/** What is being chosen for one day; a failure keeps it, a new day or an answer that was taken starts anew. */
export function useChange(child: ChildKey, answer: Pickup | null, day: PickupOfDay | null, onChanged: () => Promise<void>) {
  const [draft, setDraft] = useState<Draft>({ day: '' })
  const { busy, error, run } = useAct()
  const mine = draft.day === day?.day ? draft : { day: day?.day ?? '' }
  const key = mine.key ?? (day?.pickup ? wayKeyOf(day.pickup) : null)
  const at = mine.at ?? day?.pickup?.at ?? ''
  const scope = mine.scope ?? (day?.from === 'none' ? 'weekly' : 'once')
  const ways = answer ? waysOf(answer) : []
  const chosen = ways.find((one) => one.key === key) ?? null
  // Whoever was named for the day still comes, only later.
  const thenKey = mine.thenKey === undefined ? (day?.pickup ? personKeyOf(day.pickup) : null) : mine.thenKey
  const way = chosen && withCollector(chosen, ways, thenKey)
  const isChanged = mine.key !== undefined || mine.thenKey !== undefined || mine.at !== undefined || mine.scope !== undefined
  const act = (doing: () => Promise<unknown>) =>
    run(async () => {
      await doing()
      setDraft({ day: '' })
      say(copy.changed)
      await onChanged()
    })
  const send = () =>
    act(async () => {
      if (!day || !way || at === '') return
      const pickup = inputOf(way, at)
      if (scope === 'weekly') {
        await api.leaving.setDefault.mutate({ ...child, weekday: weekdayOf(day.day), pickup })
        // The day's own word would go on hiding what was just said for each week.
        if (day.from === 'exception') await api.leaving.setException.mutate({ ...child, day: day.day, pickup: null })
        return
      }
      await api.leaving.setException.mutate({ ...child, day: day.day, pickup })
    })
  return {
    key,
    thenKey,
    at,
    scope,
    way,
    isReady: isChanged && way !== null && at !== '',
    busy,
    error,
    choose: (more: Omit<Draft, 'day'>) =>
      setDraft((last) => ({ ...(last.day === day?.day ? last : { day: day?.day ?? '' }), ...more })),
    send: () => void send(),
    back: () => void act(() => (day ? api.leaving.setException.mutate({ ...child, day: day.day, pickup: null }) : Promise.resolve())),
  }
}

export type Change = ReturnType<typeof useChange>
