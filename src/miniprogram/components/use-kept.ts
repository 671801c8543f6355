import { useRef, useState } from 'react'
import { forget, remember, remembered } from '../stores/phone-storage'

interface Kept<T> {
  typed: T
  /** What is typed by now, for an act: a tap may come before the last choice is drawn. */
  latest: () => T
  type: (part: Partial<T>) => void
  /** It is sent or given up: what is known by now is shown again. */
  drop: () => void
}

/**
 * A small form whose contents wait on the phone under a name, until they are sent: a dead network loses nothing. Until
 * something is typed it shows `empty`, as it is known by now.
 */
export function useKept<T extends object>(name: string, empty: T): Kept<T> {
  const isKept = (value: unknown): value is Partial<T> => typeof value === 'object' && value !== null
  const [typed, setTyped] = useState<T | null>(() => {
    const kept = remembered(name, isKept)
    return kept ? { ...empty, ...kept } : null
  })
  const now = useRef(typed)
  const put = (next: T | null) => {
    now.current = next
    setTyped(next)
  }
  const latest = () => now.current ?? empty
  const type = (part: Partial<T>) => {
    const next = { ...latest(), ...part }
    put(next)
    remember(name, next)
  }
  const drop = () => {
    forget(name)
    put(null)
  }
  return { typed: typed ?? empty, latest, type, drop }
}
