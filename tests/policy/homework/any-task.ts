import fc from 'fast-check'
import { TASK_LIMITS } from '../../../src/policy/homework/task'
import type { TaskShare } from '../../../src/policy/homework/task'

/** Any task that may be entered, for properties. */
export const anyTask: fc.Arbitrary<TaskShare & { text: string }> = fc.record({
  text: fc.string({ minLength: 1, maxLength: TASK_LIMITS.textMax }),
  written: fc.boolean(),
  place: fc.constantFrom('in-class', 'after-school', 'home'),
  required: fc.boolean(),
  minutes: fc.integer({ min: TASK_LIMITS.minutesMin, max: TASK_LIMITS.minutesMax }),
})
