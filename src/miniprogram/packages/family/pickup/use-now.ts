import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The time, looked at again each minute while the page is shown: what is left until a cut-off grows less. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  const [shown, setShown] = useState(true)
  useDidShow(() => {
    setNow(new Date())
    setShown(true)
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const ticking = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(ticking)
  }, [shown])
  return now
}
