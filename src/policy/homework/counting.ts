import type { TaskShare } from './task'

export interface Counting {
  counts: boolean
  because: 'written-home-required' | 'not-written' | 'in-school' | 'optional'
}

/** Whether a task's minutes count against the class day's cap, and why: only written, required work at home does. */
export function whetherCounts(task: Omit<TaskShare, 'minutes'>): Counting {
  if (!task.written) return { counts: false, because: 'not-written' }
  if (task.place !== 'home') return { counts: false, because: 'in-school' }
  if (!task.required) return { counts: false, because: 'optional' }
  return { counts: true, because: 'written-home-required' }
}

/** The minutes of the tasks that count against the cap. */
export function countedMinutes(tasks: readonly TaskShare[]): number {
  return tasks.reduce((sum, task) => (whetherCounts(task).counts ? sum + task.minutes : sum), 0)
}
