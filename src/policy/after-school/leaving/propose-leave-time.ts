import { clockAt, minuteOfDay } from '../clock'
import type { Clock } from '../clock'
import { FLEXIBLE_LEAVING } from '../rules'
import type { LeavingNotice, WayHome, WayHomeKind } from './way-home'

/** Ours and no rule's: how far a child of primary age walks in a minute, told only where the family gave no minutes. */
export const METRES_A_MINUTE = { 'on-foot': 50, bicycle: 150 } as const
/** A time we work out is proposed in steps of five minutes, the earlier one; the school's own times stay as they are. */
const STEP = 5
/** Nobody waits for these at the gate, and the way is as long as the family says. */
const BY_THEMSELVES: readonly WayHomeKind[] = ['on-foot', 'bicycle', 'bus']

export type LeaveReason =
  | { because: 'service-end'; at: Clock }
  | { because: 'notice'; kind: LeavingNotice['kind']; at: Clock }
  | { because: 'last-bus'; at: Clock; busAt: Clock; minutesToStop: number }
  | { because: 'far-way-home'; at: Clock; minutes: number; homeBy: Clock }
  /** What would have been asked for is before lessons end. */
  | { because: 'not-before-lessons-end'; at: Clock }

export interface LeaveProposal {
  leaveAt: Clock
  /** What decided; never empty. */
  reasons: LeaveReason[]
  /** What asks for leaving before the service ends too, and not as early; the earliest first. */
  also: LeaveReason[]
  /** What the family has not said and would have been looked at. */
  notSaid: ('way' | 'minutes' | 'minutes-to-stop')[]
  /** null while the minutes are not known. */
  homeAt: Clock | null
  clause: typeof FLEXIBLE_LEAVING
}

export interface LeaveFacts {
  lessonsEndAt: Clock
  serviceEndsAt: Clock
  wayHome: WayHome
  notices: readonly LeavingNotice[]
  /** By when the school's plan wants children who go by themselves to be home, e.g. before dark; null: not said. */
  homeBy: Clock | null
}

function minutesHome({ way, minutes, metres }: WayHome): number | null {
  if (minutes !== null) return minutes
  if (metres === null || (way !== 'on-foot' && way !== 'bicycle')) return null
  return Math.ceil(metres / METRES_A_MINUTE[way])
}

const earlier = (clock: Clock, minutes: number) => clockAt(minuteOfDay(clock) - minutes)
const stepDown = (clock: Clock) => clockAt(Math.floor(minuteOfDay(clock) / STEP) * STEP)

function wishes({ serviceEndsAt, wayHome, notices, homeBy }: LeaveFacts): LeaveReason[] {
  const { lastBusAt, minutesToStop, way } = wayHome
  const found: LeaveReason[] = [{ because: 'service-end', at: serviceEndsAt }]
  for (const { kind, leaveAt } of notices) if (leaveAt !== null) found.push({ because: 'notice', kind, at: leaveAt })
  if (way === 'bus' && lastBusAt !== null && minutesToStop !== null) {
    found.push({ because: 'last-bus', at: earlier(lastBusAt, minutesToStop), busAt: lastBusAt, minutesToStop })
  }
  const minutes = minutesHome(wayHome)
  if (homeBy !== null && minutes !== null && way !== null && BY_THEMSELVES.includes(way)) {
    found.push({ because: 'far-way-home', at: earlier(homeBy, minutes), minutes, homeBy })
  }
  return found
}

/**
 * When a child might leave, of its way home, its last bus and the school's notice (plan §8 弹性离校): the earliest that
 * anything asks for, never before lessons end. It is a proposal; the duty teacher approves it.
 */
export function proposeLeaveTime(facts: LeaveFacts): LeaveProposal {
  const { lessonsEndAt, wayHome } = facts
  const inOrder = wishes(facts).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const first = inOrder[0]?.at ?? facts.serviceEndsAt
  const isOurs = inOrder[0]?.because === 'last-bus' || inOrder[0]?.because === 'far-way-home'
  const rounded = isOurs ? stepDown(first) : first
  const leaveAt = rounded < lessonsEndAt ? lessonsEndAt : rounded
  const deciding = inOrder.filter(({ at }) => at === first)
  const reasons: LeaveReason[] = first < lessonsEndAt ? [{ because: 'not-before-lessons-end', at: lessonsEndAt }, ...deciding] : deciding
  const also = inOrder.filter(({ at, because }) => at !== first && because !== 'service-end' && at < facts.serviceEndsAt)
  const minutes = minutesHome(wayHome)
  const notSaid: LeaveProposal['notSaid'] = []
  if (wayHome.way === null) notSaid.push('way')
  if (minutes === null) notSaid.push('minutes')
  if (wayHome.way === 'bus' && wayHome.lastBusAt !== null && wayHome.minutesToStop === null) notSaid.push('minutes-to-stop')
  const homeAt = minutes === null ? null : clockAt(minuteOfDay(leaveAt) + minutes)
  return { leaveAt, reasons, also, notSaid, homeAt, clause: FLEXIBLE_LEAVING }
}

/** Whether somebody may approve: the teacher on duty that day, and the school's office. */
export const mayApproveLeave = ({ isOnDuty, role }: { isOnDuty: boolean; role: string }): boolean =>
  isOnDuty || role === 'school-office'
