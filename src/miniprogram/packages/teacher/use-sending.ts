import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { markQueue } from '../../stores/marks/mark-queue'

/** A weak signal tells nobody when it is strong enough. */
const AGAIN_MS = 15_000

/** Sends what waits on this phone whenever there may be a signal, while the page is in front. */
export function useSending(): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => {
    markQueue.recall()
    void markQueue.send()
    setShown(true)
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const back = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void markQueue.send()
    }
    Taro.onNetworkStatusChange(back)
    const again = setInterval(() => void markQueue.send(), AGAIN_MS)
    return () => {
      Taro.offNetworkStatusChange(back)
      clearInterval(again)
    }
  }, [shown])
}
