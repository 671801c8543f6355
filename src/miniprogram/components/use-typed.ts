import { useRef, useState } from 'react'

/** What a form holds: `typed` as it was last drawn, `latest()` as it is, because a quick tap comes before the next drawing. */
export function useTyped<T extends object>(first: T) {
  const held = useRef(first)
  const [typed, setTyped] = useState(first)
  const type = (more: Partial<T>) => {
    held.current = { ...held.current, ...more }
    setTyped(held.current)
  }
  return { typed, latest: () => held.current, type }
}
