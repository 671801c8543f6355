import { useRef, useState } from 'react'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'

interface Act {
  busy: boolean
  /** What failed last; a new try clears it. */
  error: ApiError | null
  run: (act: () => Promise<void>) => Promise<void>
}

/** One act of a screen at a time: a second tap while it is under way does nothing, a failure is kept to be told. */
export function useAct(): Act {
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const run = async (act: () => Promise<void>) => {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setError(null)
    try {
      await act()
    } catch (failure) {
      setError(asApiError(failure))
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  return { busy, error, run }
}
