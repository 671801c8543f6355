import * as z from 'zod'
import type { ClassName } from '../../../contract/class-name'
import type { GuardianRights } from '../../../contract/roles'
import type { MarkFault } from '../../../policy/after-school/leaving/check-mark'
import type { ChildState, ConflictKind } from '../../../policy/after-school/leaving/child-day'
import { MARK_KINDS } from '../../../policy/after-school/leaving/mark'
import type { LeaveProposal } from '../../../policy/after-school/leaving/propose-leave-time'
import { WAYS_OF_LEAVING } from '../../../policy/after-school/leaving/pickup'
import type { WayOfLeaving } from '../../../policy/after-school/leaving/pickup'
import { WAYS_HOME } from '../../../policy/after-school/leaving/way-home'
import type { WayHome } from '../../../policy/after-school/leaving/way-home'
import type { Venue } from '../../../policy/after-school/plan/offering'
import type { Day } from '../../../policy/calendar/day'
import { clockInput, dayInput, idInput, instantInput, plainText, requestKey, schoolKey } from '../../input'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

/** A guardian (`personId`) or one of the child's collectors: one where it is collected, one or nobody where it stays, else nobody. */
const pickup = z
  .object({ how: z.enum(WAYS_OF_LEAVING), at: clockInput, personId: idInput.nullable(), collectorId: idInput.nullable() })
  .refine(
    ({ how, personId, collectorId }) => {
      const named = Number(personId !== null) + Number(collectorId !== null)
      return how === 'collected' ? named === 1 : named <= (how === 'stays' ? 1 : 0)
    },
    { path: ['how'], message: 'who-collects' },
  )
export type PickupInput = z.infer<typeof pickup>

export const childInput = schoolKey.extend({ childId: idInput })
export const childDayInput = childInput.extend({ day: dayInput })
export const setDefaultInput = childInput.extend({ weekday: z.int().min(1).max(5), pickup: pickup.nullable() })
export const setExceptionInput = childDayInput.extend({ pickup: pickup.nullable() })
/** `withCode`: a code on paper, for somebody without WeChat; it is told once. */
export const addCollectorInput = childInput.extend({
  requestKey,
  displayName: plainText(1, 20),
  relation: plainText(1, 8),
  withCode: z.boolean(),
})
export const collectorInput = childInput.extend({ collectorId: idInput })
export const setWayHomeInput = childInput.extend({
  way: z.enum(WAYS_HOME).nullable(),
  minutes: z.int().min(1).max(180).nullable(),
  metres: z.int().min(1).max(30_000).nullable(),
  lastBusAt: clockInput.nullable(),
  minutesToStop: z.int().min(1).max(120).nullable(),
})
/** `comes` false: the child does not come this day; true takes that back. */
export const tellLeaveInput = childDayInput.extend({ reason: plainText(1, 40).nullable(), comes: z.boolean() })

export const schoolDayInput = schoolKey.extend({ day: dayInput })
/** `classId` where the offering is for everybody: its roll is taken class by class. */
export const rollInput = schoolDayInput.extend({ offeringId: idInput, classId: idInput.optional() })

const mark = z
  .object({
    markId: requestKey,
    childId: idInput,
    kind: z.enum(MARK_KINDS),
    at: instantInput,
    deviceSeq: z.int().min(1).max(2_000_000_000),
    personId: idInput.nullable(),
    collectorId: idInput.nullable(),
    undoes: requestKey.nullable(),
    reason: plainText(1, 60).nullable(),
  })
  .refine((one) => one.kind === 'handed-over' || (one.personId === null && one.collectorId === null), { path: ['personId'], message: 'nobody-needed' })
  .refine((one) => (one.kind === 'undo') === (one.undoes !== null), { path: ['undoes'], message: 'undo' })
export type MarkInput = z.infer<typeof mark>
/** What one phone queued, in any order; a mark that came before does nothing. */
export const markInput = rollInput.extend({ device: requestKey, marks: z.array(mark).min(1).max(200) })
export type MarkBatch = z.infer<typeof markInput>
/** `doneMinutes`: of tonight's homework, as the leader saw it; null where nobody can say. */
export const noteDoneInput = rollInput.extend({ done: plainText(1, 120), doneMinutes: z.int().min(1).max(120).nullable() })

export const setDutyInput = schoolDayInput.extend({ personIds: z.array(idInput).max(10) })
/** `away` false takes it back; `leaderId` null while nobody stands in. */
export const setStandInInput = schoolDayInput.extend({ offeringId: idInput, away: z.boolean(), leaderId: idInput.nullable() })
export const approveLeaveTimeInput = childDayInput.extend({ at: clockInput })
export const announceInput = schoolDayInput.extend({
  requestKey,
  kind: z.enum(['weather', 'traffic', 'other']),
  leaveAt: clockInput.nullable(),
  text: plainText(2, 300),
})
export const noticeInput = schoolKey.extend({ noticeId: idInput })
/** `before`: only notices older than this one. */
export const noticesInput = schoolDayInput.extend({ before: idInput.optional() })
export const checkCodeInput = schoolDayInput.extend({ code: z.string().regex(/^[0-9A-Za-z -]{6,20}$/, 'code') })

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

/** Somebody who may collect the child: a guardian with WeChat, or a person the family named. */
export interface CollectorShown {
  personId: number | null
  collectorId: number | null
  displayName: string
  relation: string
  hasCode: boolean
}

export interface PickupShown {
  how: WayOfLeaving
  at: string
  /** null: nobody collects. */
  who: CollectorShown | null
  setAt: string
}

/** One coming day as it stands; `pickup` null is not said, which is never taken for anything. */
export interface PickupOfDay {
  day: Day
  pickup: PickupShown | null
  from: 'default' | 'exception' | 'none'
  /** ISO instant of the cut-off; null where no plan sets one, and then the day itself is the limit. */
  changeUntil: string | null
  canChange: boolean
  /** Guardians who said 我来接. */
  saidICollect: { personId: number; relation: string; saidAt: string }[]
  leaveTold: { reason: string | null } | null
  approvedLeaveAt: string | null
}

export interface StateShown {
  state: ChildState
  /** ISO instant of the mark it rests on; null: none yet. */
  since: string | null
  to: { displayName: string; relation: string } | null
  reason: string | null
  /** Only of what was noted after the day itself (补记): when, and by whom at the school; a family is not told by whom. */
  afterwards?: { on: Day; by: string | null }
}

/** A day that was settled afterwards, and how. */
export interface SettledDay {
  day: Day
  state: StateShown
}

export interface Pickup {
  readAt: string
  childId: number
  displayName: string
  schoolName: string
  isDemo: boolean
  class: ClassName
  rights: GuardianRights
  /** The coming school days, soonest first, today among them. */
  days: PickupOfDay[]
  defaults: { weekday: number; pickup: PickupShown }[]
  collectors: CollectorShown[]
  guardians: { personId: number; displayName: string; relation: string; rights: GuardianRights }[]
  wayHome: WayHome | null
  /** Whom a family calls on the day, as the school published it: with its plan, or of the school; null where neither is. */
  contact: { phone: string; from: 'plan' | 'school' } | null
  today: StateShown
  /** Days before today of which the school noted afterwards how they ended, the latest first. */
  settled: SettledDay[]
  notices: NoticeShown[]
}

export interface NoticeShown {
  noticeId: number
  day: Day
  kind: 'weather' | 'traffic' | 'other'
  leaveAt: string | null
  text: string
  sentAt: string
  seen: boolean
}

/** What the school has told the families of a day, for whoever has their children. */
export interface NoticeOfDay extends Omit<NoticeShown, 'seen' | 'day'> {
  /** Who sent it; null once that person is gone. */
  sentBy: string | null
}

export interface Group {
  offeringId: number
  /** Where the offering is for everybody. */
  class: ClassName | null
  name: string
  venue: Venue
  place: string
  startsAt: string
  endsAt: string
  leaderName: string
  standIn: boolean
  children: number
  /** Counts by state. */
  states: Partial<Record<ChildState, number>>
}
export interface MyGroups {
  readAt: string
  day: Day
  schoolName: string
  isDemo: boolean
  onDuty: boolean
  /** Sees all groups and may end the day: whoever has the duty, and the office. */
  seesAll: boolean
  groups: Group[]
  closedAt: string | null
}

export interface ChildOnRoll {
  childId: number
  displayName: string
  class: ClassName
  state: StateShown
  pickup: PickupShown | null
  changedToday: boolean
  leaveToldByParent: boolean
  /** What the duty approved for this day; it goes before the hour of the pickup. */
  approvedLeaveAt: string | null
  collectors: CollectorShown[]
}
export interface Roll {
  readAt: string
  day: Day
  group: Group
  /** The latest first. */
  notices: NoticeOfDay[]
  children: ChildOnRoll[]
  conflicts: Conflict[]
  closedAt: string | null
  /** The last day on which whoever asks may note afterwards how this day ended; null where they may not (any more). */
  noteUntil: Day | null
}

/**
 * `same-id`: another mark came under this id; `not-yours-afterwards`: noted after its day by somebody who had not the duty of it;
 * `somebody-else` is only asked, and taken.
 */
export type MarkRefusal = 'not-on-roll' | 'not-that-day' | 'same-id' | 'not-yours-afterwards' | Exclude<MarkFault, 'somebody-else'>

/** Marks that say different things of one child; people decide, the state shown is the policy's. */
export interface Conflict {
  childId: number
  conflict: ConflictKind | 'after-closing'
  earlierMarkId: string | null
  laterMarkId: string
  at: string
}
/** `known` came before; `late` came after the day was closed and is kept and shown as a conflict. */
export interface MarkAnswer {
  taken: string[]
  known: string[]
  late: string[]
  /** Marks that were not taken, by what is wrong with each; the phone keeps them and shows them. */
  refused: { markId: string; why: MarkRefusal }[]
  /** Handed over to somebody authorised who was not the one named for today. */
  asks: { markId: string; fault: 'somebody-else' }[]
  children: { childId: number; state: StateShown }[]
  conflicts: Conflict[]
}

export interface Remaining {
  readAt: string
  day: Day
  onDuty: { personId: number; displayName: string }[]
  notices: NoticeOfDay[]
  children: (Omit<ChildOnRoll, 'collectors'> & { offeringIds: number[] })[]
  states: Partial<Record<ChildState, number>>
  conflicts: Conflict[]
  closedAt: string | null
  /** As of a roll. */
  noteUntil: Day | null
}
export type CloseAnswer =
  | { outcome: 'closed'; closedAt: string; children: number }
  | ({ outcome: 'refused' } & Record<'notCalled' | 'unaccounted' | 'stillHere', LeftChild[]>)
/** Somebody who keeps a day open: no roll has named it, nobody knows where it is, or somebody has it. */
export interface LeftChild {
  childId: number
  displayName: string
  state: ChildState
}

export interface LeaveTimeProposal {
  childId: number
  displayName: string
  class: ClassName
  plannedAt: string | null
  proposal: LeaveProposal
  approvedAt: string | null
}

/** `waiting`: guardians whose message has not gone out yet; it goes within minutes, and the screen shows it already. */
export interface Announcement {
  noticeId: number
  waiting: number
}
export interface CallList {
  notice: NoticeShown
  guardians: number
  seen: number
  waiting: number
  /** Guardians who have not seen it, one child a row; the telephone if they gave it. */
  toCall: { childId: number; childName: string; class: ClassName; displayName: string; relation: string; phone: string | null }[]
}
/** A page of notices holds no more, so that one setData of an old phone takes it. */
export const NOTICES_A_PAGE = 30
/** A notice that was sent, with how many of the guardians of its day have seen it. */
export interface SentNotice extends Omit<NoticeShown, 'seen'> {
  /** Who sent it; null once that person is gone. */
  sentBy: string | null
  guardians: number
  seen: number
}
export interface SentNotices {
  readAt: string
  notices: SentNotice[]
  /** Where the next page goes on; null when there is none. */
  before: number | null
}
export interface NewCollector {
  collectorId: number
  /** Told once; null without one. */
  code: string | null
}
export interface CodeOnPaper {
  childId: number
  childName: string
  collector: CollectorShown
  /** Whether the plan of the day names this person. */
  expectedToday: boolean
}
