import type { Day } from '../../calendar/day'
import { minuteOfDay } from '../clock'
import type { Clock } from '../clock'
import { ENDINGS } from './child-day'
import type { ChildDay, ChildState } from './child-day'
import type { Mark } from './mark'
import { mergeMarks } from './merge-marks'
import { stateOfChild } from './state-of-child'

export interface Closing {
  verdict: 'can-close' | 'not-yet'
  /** No roll has named them yet. */
  notCalled: number[]
  /** Nobody knows where they are: a roll missed them, or what was noted contradicts itself. */
  unaccounted: number[]
  /** Somebody has them: in a room, in a session or in delayed care. */
  stillHere: number[]
  /** Closed or not, these are to be looked at. */
  withConflicts: number[]
}

/** Whether a day can be closed: with each child absent for a reason, handed over, on the bus or gone alone as agreed. */
export function canClose(children: readonly ChildDay[]): Closing {
  const ids = (is: (child: ChildDay) => boolean) => children.filter(is).map(({ childId }) => childId)
  const notCalled = ids(({ state }) => state === 'expected')
  const unaccounted = ids(({ state }) => state === 'unaccounted')
  const stillHere = ids(({ state }) => state !== 'expected' && state !== 'unaccounted' && !ENDINGS.includes(state))
  const verdict = notCalled.length + unaccounted.length + stillHere.length === 0 ? 'can-close' : 'not-yet'
  return { verdict, notCalled, unaccounted, stillHere, withConflicts: ids(({ conflicts }) => conflicts.length > 0) }
}

/** Ours and no rule's: so long after the last care ends a day may still be open before those on duty are told. */
export const CLOSING_MARGIN_MINUTES = 15

/** Whether those on duty are to be told of children nobody has accounted for: from the end of the day's last care and the margin on. */
export const isTimeToWarn = (lastCareEndsAt: Clock, now: Clock): boolean => minuteOfDay(now) >= minuteOfDay(lastCareEndsAt) + CLOSING_MARGIN_MINUTES

/** A closed day with the ids of the marks it was closed on. */
export interface ClosedDay {
  day: Day
  markIds: readonly string[]
}

export interface LateMark {
  mark: Mark
  /** The child's state as the day was closed, and as it would be with all that is known now. */
  closedAs: ChildState
  wouldBe: ChildState
}

/** Marks that arrive after the closing change nothing: each is a conflict to be logged and looked at. */
export function lateMarks({ day, markIds }: ClosedDay, marks: readonly Mark[]): LateMark[] {
  const known = new Set(markIds)
  const ofDay = mergeMarks(marks).filter((mark) => mark.day === day)
  const before = ofDay.filter(({ markId }) => known.has(markId))
  return ofDay
    .filter(({ markId }) => !known.has(markId))
    .map((mark) => ({
      mark,
      closedAs: stateOfChild(mark.childId, before).state,
      wouldBe: stateOfChild(mark.childId, ofDay).state,
    }))
}
