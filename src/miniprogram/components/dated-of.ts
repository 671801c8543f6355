import { dayInShanghai } from '../../policy/calendar/day'
import type { LastKnown } from '../stores/last-known'
import { clock, shared } from '../text/shared'
import type { Dated } from './dated-bar'

/** The dated bar over an answer that is not live; null over a live one. */
export function datedOf(store: LastKnown<object>, now: Date): Dated | null {
  const { state, readAt, error } = store
  if (state !== 'stale' || !readAt) return null
  const title = error?.code === 'offline' ? shared.offline : error ? shared.failedToLoad : shared.stillLoading
  const day = dayInShanghai(new Date(readAt))
  const when = day === dayInShanghai(now) ? shared.todayAt(clock(readAt)) : shared.dayAt(day, clock(readAt))
  return { title, says: shared.below(when), onRetry: () => void store.load() }
}
