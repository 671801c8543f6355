import type { TaskShare } from './task'

/** Whether a task is written work at home, required or not: grades 1-2 may be given none (plan §1, 2021-04 notice). */
export function isWrittenHome(task: Pick<TaskShare, 'written' | 'place'>): boolean {
  return task.written && task.place === 'home'
}
