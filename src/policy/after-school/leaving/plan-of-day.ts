import { weekdayOf } from '../../calendar/day'
import type { Day } from '../../calendar/day'
import type { LeaveTold, Pickup, PickupDefault, PickupException } from './pickup'

/** How a child leaves on a day, and by whose word. */
export type DayPlan =
  | { because: 'exception'; pickup: Pickup; instead: PickupException[] }
  | { because: 'weekday-default'; pickup: Pickup }
  /** The family told that the child does not come. */
  | { because: 'leave-told'; reason: string | null }
  /** Nobody has said: to be asked, and never guessed from other days. */
  | { because: 'nothing-said' }

export interface Said {
  defaults: readonly PickupDefault[]
  exceptions: readonly PickupException[]
  leave: readonly LeaveTold[]
}

const latestFirst = (a: Pickup, b: Pickup) => b.setAt.getTime() - a.setAt.getTime() || b.setBy - a.setBy

/**
 * How the child leaves on the day, which goes by `weekday` (a make-up day by the one that the school names): told leave first, then the day's own word, then the weekday's. When two guardians
 * said different things for one day, the later counts and the others are in `instead`, to be shown.
 */
export function planOfDay(childId: number, day: Day, { defaults, exceptions, leave }: Said, weekday = weekdayOf(day)): DayPlan {
  const away = leave.find((told) => told.childId === childId && told.day === day)
  if (away) return { because: 'leave-told', reason: away.reason }
  const [latest, ...instead] = exceptions.filter((one) => one.childId === childId && one.day === day).sort(latestFirst)
  if (latest) return { because: 'exception', pickup: latest, instead }
  const [usual] = defaults.filter((one) => one.childId === childId && one.weekday === weekday).sort(latestFirst)
  return usual ? { because: 'weekday-default', pickup: usual } : { because: 'nothing-said' }
}
