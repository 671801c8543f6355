export type Place = 'in-class' | 'after-school' | 'home'

/** What the rules look at in one task; minutes are the teacher's estimate for one day. */
export interface TaskShare {
  written: boolean
  place: Place
  required: boolean
  minutes: number
}

/** What may be entered. Our own figures, not a rule's: wide enough for real posts, narrow enough to stop slips. */
export const TASK_LIMITS = {
  minutesMin: 1,
  minutesMax: 180, // twice the highest cap: more is a typing slip
  textMax: 300,
  tasksMax: 20,
  classesMax: 12,
  daysAheadMax: 14,
  spreadDaysMax: 7,
  reasonMin: 4,
  reasonMax: 200,
} as const
