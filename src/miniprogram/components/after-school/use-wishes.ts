import type { Catalogue, OfferingShown } from '../../../cloud/features/after-school/shapes'
import { asApiError } from '../../api/api-error'
import { api } from '../../api/client'
import type { ChildKey } from '../../stores/week-store'
import { addWish, moveWish, removeWish, sameWishes, stillOffered } from '../../stores/wishes'
import type { DayWishes } from '../../stores/wishes'
import { afterSchool as copy } from '../../text/after-school'
import { say } from '../ask'
import { useAct } from '../use-act'
import { useTyped } from '../use-typed'
import { useRequestKey } from '../use-request-key'

const CHANGED: readonly string[] = ['changed-meanwhile', 'choosing-closed', 'bad-input', 'acted-before', 'not-found']

interface Draft {
  wishes: readonly DayWishes[]
  withSiblings: boolean
}

/** The wishes being ranked: as they stand at the school until something is moved, kept when handing in fails. */
export function useWishes(child: ChildKey, catalogue: Catalogue, load: () => Promise<void>) {
  const { typed, latest, type } = useTyped<{ draft: Draft | null }>({ draft: null })
  const { draft } = typed
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const { mine, planId, offerings } = catalogue
  const stored: Draft = { wishes: mine?.takesPart ? stillOffered(mine.wishes, offerings) : [], withSiblings: mine?.withSiblings ?? false }
  const now = draft ?? stored
  const moved = () => latest().draft ?? stored
  const isChanged =
    draft !== null && (!mine?.takesPart || !sameWishes(draft.wishes, mine.wishes) || draft.withSiblings !== mine.withSiblings)
  const change = (by: (wishes: readonly DayWishes[]) => readonly DayWishes[]) => type({ draft: { ...moved(), wishes: by(moved().wishes) } })
  const hand = (act: () => Promise<unknown>) =>
    run(async () => {
      try {
        await act()
      } catch (failure) {
        // What stands at the school has changed: it is read again, and what is being ranked stays.
        if (CHANGED.includes(asApiError(failure).code)) await load()
        throw failure
      }
      type({ draft: null })
      say(copy.saved)
      await load()
    })
  return {
    ...now,
    takesPart: draft !== null || (mine?.takesPart ?? false),
    saysNo: draft === null && mine !== null && !mine.takesPart,
    isChanged,
    busy,
    error,
    add: (offering: OfferingShown) => change((wishes) => addWish(wishes, offering)),
    drop: (offering: OfferingShown) => change((wishes) => removeWish(wishes, offering)),
    move: (offering: OfferingShown, by: -1 | 1) => change((wishes) => moveWish(wishes, offering, by)),
    setTogether: (withSiblings: boolean) => type({ draft: { ...moved(), withSiblings } }),
    join: () => type({ draft: moved() }),
    save: () => {
      const wishes = moved().wishes.map((day) => ({ ...day, offeringIds: [...day.offeringIds] }))
      const input = { ...child, planId, expectedVersion: mine?.version, wishes, withSiblings: moved().withSiblings }
      void hand(() => once((requestKey) => api.afterSchool.choose.mutate({ ...input, requestKey })))
    },
    sayNo: () => void hand(() => once((requestKey) => api.afterSchool.notTakingPart.mutate({ ...child, planId, requestKey }))),
  }
}

export type Wishing = ReturnType<typeof useWishes>
