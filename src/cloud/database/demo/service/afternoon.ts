import type { Clock } from '../../../../policy/after-school/clock'
import { clockAt, minuteOfDay } from '../../../../policy/after-school/clock'
import { instantAt } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'

/** The phone of the demo: nobody holds it, so that what people note themselves is told apart. */
export const DEMO_PHONE = 'demo-phone'
/** What was done in the shown session, once it is nearly over. */
export const DONE = '运球接力，3 对 3 比赛'

/** A child of the shown group, in the order of the roll. */
export interface InGroup {
  childId: number
  displayName: string
  /** The guardian who comes for it; null when it walks alone or nobody said. */
  collectedBy: number | null
  isOnLeave: boolean
}

export interface DemoMark {
  childId: number
  markId: string
  kind: 'present' | 'not-here' | 'handed-over' | 'to-delayed-care'
  at: string
  device: string
  deviceSeq: number
  personId: number | null
}

/** As on design 15: of 30 one is not seen, two are on leave, two stay for delayed care and nine are collected by 18:02. */
const DELAYED = 2
const GONE = 9
const ROLL_AFTER = 3
const DELAYED_BEFORE = 6
const FIRST_GOES_BEFORE = 5

/**
 * What is noted in one group over its afternoon: the roll soon after it begins, delayed care and the first who are collected
 * around its end; 小禾 waits with the others. It ends there: the rest is for whoever tries the demo.
 */
export function afternoonOf(day: Day, group: readonly InGroup[], { startsAt, endsAt }: { startsAt: Clock; endsAt: Clock }): DemoMark[] {
  const others = group.filter(({ displayName, isOnLeave }) => displayName !== '小禾' && !isOnLeave)
  const [missing, ...rest] = others
  const collected = rest.filter(({ collectedBy }) => collectedBy !== null)
  const [begins, ends] = [minuteOfDay(startsAt), minuteOfDay(endsAt)]
  const lines: [InGroup, DemoMark['kind'], minute: number][] = [
    ...group
      .filter(({ isOnLeave }) => !isOnLeave)
      .map((child): [InGroup, DemoMark['kind'], number] => [child, child === missing ? 'not-here' : 'present', begins + ROLL_AFTER]),
    ...collected.slice(0, DELAYED).map((child): [InGroup, DemoMark['kind'], number] => [child, 'to-delayed-care', ends - DELAYED_BEFORE]),
    ...collected
      .slice(DELAYED, DELAYED + GONE)
      .map((child, index): [InGroup, DemoMark['kind'], number] => [child, 'handed-over', ends - FIRST_GOES_BEFORE + Math.floor((index * 8) / GONE)]),
  ]
  return lines.map(([{ childId, collectedBy }, kind, minute], index) => ({
    childId,
    markId: `demo-mark-${childId}-${day}-${kind}`,
    kind,
    at: instantAt(day, clockAt(minute)).toISOString(),
    device: DEMO_PHONE,
    deviceSeq: index + 1,
    personId: kind === 'handed-over' ? collectedBy : null,
  }))
}

/** When the leader notes what was done. */
export const doneAt = (day: Day, { endsAt }: { endsAt: Clock }): Date => instantAt(day, clockAt(minuteOfDay(endsAt) - DELAYED_BEFORE))
