import { dayInShanghai, instantAt } from '../../calendar/day'
import type { Day } from '../../calendar/day'
import { isClock } from '../clock'
import type { Clock } from '../clock'
import type { Collector, Pickup } from './pickup'

/** Whether a day can still be changed: until, and not at, the school's cut-off on the day itself. */
export function canChangeDay(day: Day, cutOff: Clock, now: Date): 'yes' | 'past-day' | 'after-cut-off' {
  if (day < dayInShanghai(now)) return 'past-day'
  return now < instantAt(day, cutOff) ? 'yes' : 'after-cut-off'
}

/** Who may collect one child: its guardians, collect-only ones too, and its collectors. */
export interface MayCollect {
  guardianIds: readonly number[]
  collectors: readonly Collector[]
}

/** Whether somebody may collect the child on the day; nobody named is nobody authorised. */
export function mayCollect(
  who: Pick<Pickup, 'personId' | 'collectorId'>,
  childId: number,
  day: Day,
  { guardianIds, collectors }: MayCollect,
): boolean {
  if (who.personId !== null && who.collectorId !== null) return false
  if (who.personId !== null) return guardianIds.includes(who.personId)
  return collectors.some(
    (one) =>
      one.collectorId === who.collectorId &&
      one.childId === childId &&
      one.fromDay <= day &&
      (one.toDay === null || day <= one.toDay),
  )
}

export type PickupFault = 'not-a-clock' | 'nobody-named' | 'two-named' | 'nobody-needed' | 'not-authorised' | 'too-early' | 'too-late'

/**
 * What is wrong with what a family says of one day. 'collected' needs an authorised person; 'stays' may name one; alone and
 * by bus nobody. `from` is when lessons end, `until` when the school's last care ends.
 */
export function checkPickup(
  pickup: Pick<Pickup, 'how' | 'at' | 'personId' | 'collectorId'>,
  childId: number,
  day: Day,
  authorised: MayCollect,
  { from, until }: { from: Clock; until: Clock },
): PickupFault[] {
  const { how, at, personId, collectorId } = pickup
  const faults: PickupFault[] = []
  if (!isClock(at)) faults.push('not-a-clock')
  else if (at < from) faults.push('too-early')
  else if (at > until) faults.push('too-late')
  const isNamed = personId !== null || collectorId !== null
  if (personId !== null && collectorId !== null) faults.push('two-named')
  else if (how === 'collected' && !isNamed) faults.push('nobody-named')
  else if ((how === 'walks-alone' || how === 'school-bus') && isNamed) faults.push('nobody-needed')
  else if (isNamed && !mayCollect(pickup, childId, day, authorised)) faults.push('not-authorised')
  return faults
}
