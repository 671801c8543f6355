import type { Draft, DraftTask } from '../../../src/miniprogram/stores/posting-draft'
import { emptyTask } from '../../../src/miniprogram/stores/posting-draft'

/** A Thursday, and the school days from it on: a Monday is missing because it is off. */
export const THURSDAY = '2026-05-21'
export const SCHOOL_DAYS = ['2026-05-21', '2026-05-22', '2026-05-26', '2026-05-27']

export const aDraftTask = (more: Partial<DraftTask> = {}): DraftTask => ({ ...emptyTask(), text: '练习册第 32 页', ...more })

/** A post of mathematics to two classes. */
export const aDraft = (tasks: DraftTask[], more: Partial<Draft> = {}): Draft => ({
  requestKey: 'key-of-a-draft',
  districtId: 500153,
  schoolId: 5_001_530_001,
  subjectCode: 'math',
  classIds: [1, 2],
  day: THURSDAY,
  tasks,
  chosen: {},
  reasons: {},
  ...more,
})
