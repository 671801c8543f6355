import type { Grade } from '../policy/calendar/grade'

/** A class as people say it, 四年级 2 班; the grade is that of the day asked for. */
export interface ClassName {
  classId: number
  grade: Grade | 'not-yet' | 'left'
  number: number
}
