import type { Day } from '../calendar/day'
import type { Grade } from '../calendar/grade'
import type { DayKind } from '../calendar/school-day'
import type { Provision } from '../provision'
import { homeworkRule } from './caps'
import { countedMinutes } from './counting'
import type { TaskShare } from './task'
import { isWrittenHome } from './written-at-home'

/** What is known of one class's day; both minutes are sums over all subjects. */
export interface ClassDayState {
  grade: Grade
  dayKind: DayKind
  day: Day
  usedMinutes: number
  overrunMinutes: number
}

export interface ClassDayVerdict {
  verdict: 'none-allowed' | 'within' | 'at-cap' | 'over' | 'overrun-published' | 'no-number' | 'refused'
  /** Counted minutes of the day; for an addition, with it. */
  minutes: number
  capMinutes: number | null
  /** What may still be posted, published overruns included; null where the rules give no figure. */
  roomMinutes: number | null
  /** 'over': beyond cap and overruns, what must go. 'overrun-published': beyond the cap, what the reason covers. */
  overMinutes: number
  clause: Provision
}

/** Holds one class's day against its cap, in minutes over all subjects (plan §1, 2021-04 notice). */
export function assessClassDay(state: ClassDayState): ClassDayVerdict {
  const { rule, capMinutes, clause } = homeworkRule(state.grade, state.dayKind, state.day)
  const minutes = state.usedMinutes
  if (capMinutes === null) {
    return { verdict: 'no-number', minutes, capMinutes, roomMinutes: null, overMinutes: 0, clause }
  }
  // Grades 1-2 know no overrun: one written before its class was corrected to grade 2 must not count.
  const allowed = rule === 'none-allowed' ? 0 : capMinutes + state.overrunMinutes
  const day = { minutes, capMinutes, roomMinutes: Math.max(0, allowed - minutes), overMinutes: 0, clause }
  if (minutes > allowed) return { ...day, verdict: 'over', overMinutes: minutes - allowed }
  if (rule === 'none-allowed') return { verdict: 'none-allowed', ...day }
  if (minutes > capMinutes) return { ...day, verdict: 'overrun-published', overMinutes: minutes - capMinutes }
  return { verdict: minutes === capMinutes ? 'at-cap' : 'within', ...day }
}

/**
 * Holds a class's day against its cap as it would be with these tasks added. 'refused': written work at home, even
 * optional, in grades 1-2; overMinutes are then the minutes of that work.
 */
export function assessAddition(state: ClassDayState & { tasks: readonly TaskShare[] }): ClassDayVerdict {
  const { tasks, ...before } = state
  const after = assessClassDay({ ...before, usedMinutes: state.usedMinutes + countedMinutes(tasks) })
  const forbidden = after.capMinutes === 0 ? tasks.filter(isWrittenHome) : []
  if (forbidden.length === 0) return after
  return { ...after, verdict: 'refused', overMinutes: forbidden.reduce((sum, task) => sum + task.minutes, 0) }
}
