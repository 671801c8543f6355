import type { TaskShare } from '../../../src/policy/homework/task'

/** A required written task at home, unless told otherwise. */
export const aTask = (more: Partial<TaskShare & { text: string }> = {}): TaskShare & { text: string } => ({
  text: '练习册第34页1-3题',
  written: true,
  place: 'home',
  required: true,
  minutes: 15,
  ...more,
})
