import type { Remaining } from '../../../../cloud/features/leaving/shapes'
import { canClose } from '../../../../policy/after-school/leaving/close-day'

export type ChildLeft = Remaining['children'][number]

export interface Left {
  /** Nobody knows where they are. */
  lost: ChildLeft[]
  /** No roll has named them yet. */
  notCalled: ChildLeft[]
  /** Somebody has them. */
  here: ChildLeft[]
  gone: ChildLeft[]
}

/** The children of a day by the policy that closes it, in the order they came: by class. */
export function leftOf({ children }: Remaining): Left {
  const { notCalled, unaccounted, stillHere } = canClose(children.map(({ childId, state }) => ({ childId, state: state.state, since: null, conflicts: [] })))
  const of = (ids: readonly number[]) => children.filter(({ childId }) => ids.includes(childId))
  const left = [...notCalled, ...unaccounted, ...stillHere]
  return {
    lost: of(unaccounted),
    notCalled: of(notCalled),
    here: of(stillHere),
    gone: children.filter(({ childId }) => !left.includes(childId)),
  }
}
