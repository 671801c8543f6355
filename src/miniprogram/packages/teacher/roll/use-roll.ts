import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import type { RollKey } from '../../../stores/marks/kept-marks'
import { markQueue } from '../../../stores/marks/mark-queue'
import { RollStore } from '../../../stores/marks/roll-store'
import { useSending } from '../use-sending'

/** The roll of a group, read on opening and each time the page is shown again; this phone's marks are sent meanwhile. */
export function useRoll(key: RollKey): RollStore {
  // The address of a page does not change while it is open.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const store = useMemo(() => new RollStore(key, markQueue, new Date()), [])
  useEffect(() => {
    void store.live.load()
    return store.follow()
  }, [store])
  useDidShow(() => void store.live.load())
  useSending()
  return store
}
