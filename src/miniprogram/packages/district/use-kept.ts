import { useState } from 'react'
import { forget, remember, remembered } from '../../stores/phone-storage'

interface Kept<T> {
  typed: T
  type: (part: Partial<T>) => void
  /** It is sent or given up. */
  drop: () => void
}

/** A small form whose contents wait on the phone under a name, until they are sent: a dead network loses nothing. */
export function useKept<T extends object>(name: string, empty: T): Kept<T> {
  const isKept = (value: unknown): value is Partial<T> => typeof value === 'object' && value !== null
  const [typed, setTyped] = useState<T>(() => ({ ...empty, ...remembered(name, isKept) }))
  const type = (part: Partial<T>) =>
    setTyped((before) => {
      const now = { ...before, ...part }
      remember(name, now)
      return now
    })
  const drop = () => {
    forget(name)
    setTyped(empty)
  }
  return { typed, type, drop }
}
