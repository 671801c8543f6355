import type { Mark } from './mark'

export const CHILD_STATES = [
  'expected', 'present', 'absent', 'in-session', 'handed-over', 'left-alone', 'on-bus', 'delayed-care', 'unaccounted',
] as const
export type ChildState = (typeof CHILD_STATES)[number]

/** States in which nobody at the school has to look after the child any more. */
export const ENDINGS: readonly ChildState[] = ['absent', 'handed-over', 'left-alone', 'on-bus']

/** Whether a state or the kind of a mark is such an ending. */
export const isEnding = (kind: string): boolean => ENDINGS.some((ending) => ending === kind)

export const CONFLICT_KINDS = [
  'two-endings', 'absent-after-seen', 'left-though-absent', 'seen-after-leaving', 'undo-of-nothing', 'same-id', 'not-afterwards',
] as const
/** What people have to look at; the state stands meanwhile, on the safe side. */
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export interface MarkConflict {
  conflict: ConflictKind
  /** What stood; null when there was nothing. */
  earlier: Mark | null
  /** What came and could not be taken as it was. */
  later: Mark
}

/** Where one child is on one day: one state, and the mark that put it there. */
export interface ChildDay {
  childId: number
  state: ChildState
  /** null: nothing was noted yet. */
  since: Mark | null
  conflicts: readonly MarkConflict[]
}
