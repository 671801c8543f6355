import type { Day } from '../../calendar/day'

export const MARK_KINDS = [
  'present', 'absent', 'in-session', 'not-here', 'handed-over', 'left-alone', 'on-bus', 'to-delayed-care', 'undo',
] as const
/** 到了 / 请假 / 在上 / 没见到 / 交给 / 自己走了 / 上了校车 / 转延时 / 撤销 */
export type MarkKind = (typeof MARK_KINDS)[number]

/** One thing noted of a child on a day. It is never changed or deleted: what was wrong is undone by another mark. */
export interface Mark {
  /** Chosen by the phone, so that the same mark sent twice is one. */
  markId: string
  childId: number
  day: Day
  kind: MarkKind
  /** By the phone's clock. */
  at: Date
  by: number
  device: string
  /** Counts up on each phone: orders its own marks when its clock was changed. */
  deviceSeq: number
  offeringId: number | null
  /** To whom the child was handed over: a guardian or a collector. */
  personId: number | null
  collectorId: number | null
  /** The mark that an 'undo' takes back. */
  undoes: string | null
  reason: string | null
}
