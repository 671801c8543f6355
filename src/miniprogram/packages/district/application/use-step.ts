import { useState } from 'react'
import type { ApplicationSeen, Moved } from '../../../../cloud/features/approvals/shapes'
import { asApiError } from '../../../api/api-error'
import type { ApiError } from '../../../api/api-error'
import { say } from '../../../components/ask'
import { useAct } from '../../../components/use-act'
import type { LastKnown } from '../../../stores/last-known'
import { application as copy } from '../../../text/approvals'

type NotNow = Extract<Moved, { outcome: 'not-now' }>

export interface Stepping {
  busy: boolean
  error: ApiError | null
  refusal: NotNow | null
  /**
   * Takes one step from the version that is shown, then reads again. `isTaken` knows the step when it is there already: an
   * answer may have been lost, and then a second try ends as the first should have.
   */
  take: (act: (expectedVersion: number) => Promise<Moved>, isTaken: (seen: ApplicationSeen) => boolean, taken?: () => void) => Promise<void>
}

/** The one step of a page that is under way. */
export function useStep(store: LastKnown<ApplicationSeen>): Stepping {
  const { busy, error, run } = useAct()
  const [refusal, setRefusal] = useState<NotNow | null>(null)
  const take: Stepping['take'] = (act, isTaken, taken) =>
    run(async () => {
      const version = store.answer?.version
      if (version === undefined) return
      setRefusal(null)
      try {
        const moved = await act(version)
        if (moved.outcome === 'not-now') return setRefusal(moved)
      } catch (failure) {
        if (asApiError(failure).code !== 'changed-meanwhile') throw failure
        await store.load()
        if (!store.answer || !isTaken(store.answer)) throw failure
        taken?.()
        return say(copy.doneBefore)
      }
      taken?.()
      say(copy.done)
      await store.load()
    })
  return { busy, error, refusal, take }
}
