import { stageOf } from '../../calendar/grade'
import type { Grade, Stage } from '../../calendar/grade'
import type { Provision } from '../../provision'
import { minuteOfDay } from '../clock'
import type { Clock } from '../clock'

// General knowledge, no stored copy: shown as to be checked.
const SLEEP = {
  document: '教育部办公厅关于进一步加强中小学生睡眠管理工作的通知',
  clause: '就寝时间（待核对）',
  effectiveFrom: '2021-03-30',
  status: 'to-confirm',
} as const

/** The clock at which a child should be in bed. */
export const BEDTIME: Record<Stage, Provision<Clock>> = {
  primary: { ...SLEEP, id: 'sleep-primary', value: '21:20', scope: '小学生', says: '小学生就寝时间一般不晚于 21:20。' },
  junior: { ...SLEEP, id: 'sleep-junior', value: '22:00', scope: '初中生', says: '初中生就寝时间一般不晚于 22:00。' },
}

export interface PredictedFinish {
  /** Minutes of the day, so that one past midnight can be told: 1450 is ten past twelve. null: not known. */
  finishMinute: number | null
  bedtime: Clock
  /** 'unknown' while it is not known when the child is home or what is left. */
  verdict: 'before-bedtime' | 'after-bedtime' | 'nothing-left' | 'unknown'
  /** How long before bedtime, or after it; null when unknown or nothing is left. */
  minutesBetween: number | null
  clause: Provision<Clock>
}

/**
 * When tonight's work would be finished, begun when the child is home or, once it is home, now; held against bedtime.
 * `minutesLeft` are what was not done in today's session; it is an estimate, and a child that cannot finish goes to bed all the same.
 */
export function predictFinish(grade: Grade, homeAt: Clock | null, minutesLeft: number | null, now: Clock): PredictedFinish {
  const clause = BEDTIME[stageOf(grade)]
  const base = { bedtime: clause.value, clause }
  if (minutesLeft === 0) return { ...base, finishMinute: null, verdict: 'nothing-left', minutesBetween: null }
  if (homeAt === null || minutesLeft === null) return { ...base, finishMinute: null, verdict: 'unknown', minutesBetween: null }
  const finishMinute = Math.max(minuteOfDay(homeAt), minuteOfDay(now)) + minutesLeft
  const spare = minuteOfDay(clause.value) - finishMinute
  return { ...base, finishMinute, verdict: spare >= 0 ? 'before-bedtime' : 'after-bedtime', minutesBetween: Math.abs(spare) }
}

/** Minutes left after a session: what was done there is off, and never more than there was. */
export const minutesLeftAfter = (minutes: number, doneInSession: number): number => Math.max(0, minutes - Math.max(0, doneInSession))
