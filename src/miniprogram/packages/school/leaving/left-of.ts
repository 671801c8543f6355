import type { Remaining } from '../../../../cloud/features/leaving/shapes'
import { canClose } from '../../../../policy/after-school/leaving/close-day'

export type ChildLeft = Remaining['children'][number]

export interface Left {
  /** Nobody knows where they are. */
  lost: ChildLeft[]
  /** Somebody has them. */
  here: ChildLeft[]
  gone: ChildLeft[]
}

/** The children of a day by the policy that closes it, in the order they came: by class. */
export function leftOf({ children }: Remaining): Left {
  const { unaccounted, stillHere } = canClose(children.map(({ childId, state }) => ({ childId, state: state.state, since: null, conflicts: [] })))
  const [lost, here] = [new Set(unaccounted), new Set(stillHere)]
  return {
    lost: children.filter(({ childId }) => lost.has(childId)),
    here: children.filter(({ childId }) => here.has(childId)),
    gone: children.filter(({ childId }) => !lost.has(childId) && !here.has(childId)),
  }
}
