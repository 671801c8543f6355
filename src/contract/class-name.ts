import type { Day } from '../policy/calendar/day'
import { gradeOn } from '../policy/calendar/grade'
import type { Grade, Stage } from '../policy/calendar/grade'

/** A class as people say it, 四年级 2 班; the grade is that of the day asked for. */
export interface ClassName {
  classId: number
  grade: Grade | 'not-yet' | 'left'
  number: number
}

/** The name of a cohort on a day; it moves up on 1 September by itself. */
export function classNameOn(
  day: Day,
  cohort: { classId: number; stage: Stage; entryYear: number; number: number },
): ClassName {
  return { classId: cohort.classId, grade: gradeOn(day, cohort), number: cohort.number }
}
