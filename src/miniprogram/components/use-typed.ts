import { useRef, useState } from 'react'

interface Typed<T> {
  typed: T
  /** What is typed by now, for an act: a tap may come before the last choice is drawn. */
  latest: () => T
  type: (part: Partial<T>) => void
  /** It is sent or given up. */
  drop: () => void
}

/** A small form that is on the screen only: what it says must not stay on the phone, or is soon typed again. */
export function useTyped<T extends object>(empty: T): Typed<T> {
  const [typed, setTyped] = useState(empty)
  const now = useRef(typed)
  const put = (next: T) => {
    now.current = next
    setTyped(next)
  }
  return { typed, latest: () => now.current, type: (part) => put({ ...now.current, ...part }), drop: () => put(empty) }
}
