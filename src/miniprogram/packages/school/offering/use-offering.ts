import { useState } from 'react'
import type { ApiError } from '../../../api/api-error'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { useRequestKey } from '../../../components/use-request-key'
import { EMPTY_OFFERING, offeringFaults, offeringOf, typedOfferingOf } from '../../../stores/service/typed-offering'
import type { TypedOffering } from '../../../stores/service/typed-offering'
import { offerings as copy } from '../../../text/offerings'
import { goBack } from '../go-back'
import { pathOf } from '../open'
import type { OfferingSurroundings } from './index'

type Told = OfferingSurroundings['offerings'][number]
type Found = Exclude<Awaited<ReturnType<typeof api.afterSchool.setOffering.mutate>>, { outcome: 'set' }>

interface Typing {
  typed: TypedOffering
  type: (part: Partial<TypedOffering>) => void
  busy: boolean
  error: ApiError | null
  tried: boolean
  /** What the rules said to what was sent last; typing on makes it old. */
  found: Found | null
  save: (confirmed: boolean) => void
  useTheirs: () => void
}

/** Typing an offering and storing it once; it waits on the phone, and what the rules ask is asked before it is stored. */
export function useOffering(at: SchoolKey & { planId: number }, one: Told | null, again: () => Promise<void>): Typing {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const [tried, setTried] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const kept = useKept<TypedOffering>(`offering-${at.schoolId}-${at.planId}-${one?.offeringId ?? 'new'}`, one ? typedOfferingOf(one) : EMPTY_OFFERING)
  const { typed, latest, drop } = kept
  const type = (part: Partial<TypedOffering>) => {
    setFound(null)
    kept.type(part)
  }
  const save = (confirmed: boolean) =>
    run(async () => {
      setTried(true)
      if (offeringFaults(latest()).length > 0) return
      const about = one ? { offeringId: one.offeringId, expectedVersion: latest().version ?? one.version } : {}
      const given = { ...at, ...about, ...offeringOf(latest()), confirmed }
      const answer = await once((requestKey) => api.afterSchool.setOffering.mutate({ ...given, requestKey }))
      if (answer.outcome !== 'set') return setFound(answer)
      setTried(false)
      drop()
      say(copy.saved(answer.touchedChildren))
      goBack(pathOf.offerings(at, at.planId))
    })
  const useTheirs = () =>
    run(async () => {
      await again()
      setFound(null)
      drop()
    })
  return { typed, type, busy, error, tried, found, save: (confirmed) => void save(confirmed), useTheirs: () => void useTheirs() }
}
