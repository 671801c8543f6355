import { useRef, useState } from 'react'
import { forget, remember, remembered } from '../stores/phone-storage'

interface Kept<T> {
  typed: T
  /** What is typed by now, for an act: a tap may come before the last choice is drawn. */
  latest: () => T
  type: (part: Partial<T>) => void
  /** It is sent or given up. */
  drop: () => void
}

/** A small form whose contents wait on the phone under a name, until they are sent: a dead network loses nothing. */
export function useKept<T extends object>(name: string, empty: T): Kept<T> {
  const isKept = (value: unknown): value is Partial<T> => typeof value === 'object' && value !== null
  const [typed, setTyped] = useState<T>(() => ({ ...empty, ...remembered(name, isKept) }))
  const now = useRef(typed)
  const put = (next: T) => {
    now.current = next
    setTyped(next)
  }
  const type = (part: Partial<T>) => {
    put({ ...now.current, ...part })
    remember(name, now.current)
  }
  const drop = () => {
    forget(name)
    put(empty)
  }
  return { typed, latest: () => now.current, type, drop }
}
