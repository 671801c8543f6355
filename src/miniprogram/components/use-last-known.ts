import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { LastKnown } from '../stores/last-known'

/** An answer that a page shows: read on opening and each time the page is shown again; `key` says what is asked for. */
export function useLastKnown<T extends object>(key: string, ask: () => Promise<T>, keep = true): LastKnown<T> {
  // The key alone says what is asked for: `ask` is a new function at every drawing.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const store = useMemo(() => new LastKnown(keep ? key : null, ask), [key])
  useEffect(() => void store.load(), [store])
  useDidShow(() => void store.load())
  return store
}
