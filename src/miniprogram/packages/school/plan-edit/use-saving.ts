import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import type { ApiError } from '../../../api/api-error'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { useRequestKey } from '../../../components/use-request-key'
import { EMPTY_PLAN, planContentOf, planFaults, typedPlanOf } from '../../../stores/service/typed-plan'
import type { TypedPlan } from '../../../stores/service/typed-plan'
import { plans as copy } from '../../../text/plans'
import { goBack } from '../go-back'
import { pathOf } from '../open'
import type { ToldPlan } from '../use-plans'

/** What is typed, with the version it was begun on. */
type Begun = TypedPlan & { version: number | null }

interface Saving {
  typed: Begun
  latest: () => Begun
  type: (part: Partial<TypedPlan>) => void
  busy: boolean
  error: ApiError | null
  /** Storing was tried: what is missing is shown from then on. */
  tried: boolean
  /** Somebody else stored the plan since it was begun here. */
  isMeanwhile: boolean
  /** Its days lie in another plan's. */
  overlaps: boolean
  save: () => void
  /** Gives up what was typed for what is stored now. */
  useTheirs: () => void
}

/** Typing a plan and storing its draft once, however bad the network. */
export function useSaving(at: SchoolKey, plan: ToldPlan | null, again: () => Promise<void>): Saving {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const [tried, setTried] = useState(false)
  const empty = { ...(plan ? typedPlanOf(plan.draft) : EMPTY_PLAN), version: plan?.version ?? null }
  const { typed, latest, type, drop } = useKept<Begun>(`plan-${at.schoolId}-${plan?.planId ?? 'new'}`, empty)
  const isMeanwhile = error?.code === 'changed-meanwhile'
  const save = () =>
    run(async () => {
      setTried(true)
      if (planFaults(latest()).length > 0) return
      const { version, ...content } = latest()
      const about = plan ? { planId: plan.planId, expectedVersion: version ?? plan.version } : {}
      const given = { ...at, ...about, content: planContentOf(content) }
      const { planId } = await once((requestKey) => api.afterSchool.savePlan.mutate({ ...given, requestKey }))
      setTried(false)
      drop()
      say(copy.saved)
      if (plan) goBack(pathOf.plan(at, planId))
      else void Taro.redirectTo({ url: pathOf.plan(at, planId) })
    })
  return {
    typed, latest, type, busy, error, tried, isMeanwhile,
    overlaps: error?.fields.some(({ message }) => message === 'overlaps') ?? false,
    save: () => void save(),
    useTheirs: () => void run(async () => {
      await again()
      drop()
    }),
  }
}
