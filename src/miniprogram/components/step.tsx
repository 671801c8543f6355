import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import './step.scss'

/** So many rows of any list are one setData below 4 KB. */
const PIECE = 5
const NEXT_MS = 30

interface Props<T> {
  items: readonly T[]
  /** One item's row, with its key. */
  row: (item: T) => ReactNode
  /** A tap has brought them: the first few stand there at once and the others follow piece by piece. */
  unfolds: boolean
  className?: string
}

/** How many of `count` may stand there by now: `piece` at once, and as many more in each setData that follows. */
export function useInPieces(count: number, piece: number): number {
  const [shown, setShown] = useState(piece)
  useEffect(() => {
    if (shown >= count) return undefined
    const next = setTimeout(() => setShown(shown + piece), NEXT_MS)
    return () => clearTimeout(next)
  }, [shown, count, piece])
  return Math.min(shown, count)
}

/** Up to thirty rows in a box of their own. */
export function Step<T>({ items, row, unfolds, className = '' }: Props<T>) {
  const shown = useInPieces(unfolds ? items.length : 0, PIECE)
  return <View className={`step ${className}`}>{(unfolds ? items.slice(0, shown) : items).map(row)}</View>
}
