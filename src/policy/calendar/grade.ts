import type { Day } from './day'

export type Stage = 'primary' | 'junior'
export type Grade = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

const GRADES: Record<Stage, readonly Grade[]> = { primary: [1, 2, 3, 4, 5, 6], junior: [7, 8, 9] }

/** The year in which the day's school year began; it turns on 1 September. */
export function schoolYearOf(day: Day): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '09-01' ? year : year - 1
}

/** The grade of a class on the day, by the year it entered its stage: it moves up without anybody doing anything. */
export function gradeOn(
  day: Day,
  { stage, entryYear }: { stage: Stage; entryYear: number },
): Grade | 'not-yet' | 'left' {
  const yearsIn = schoolYearOf(day) - entryYear
  if (yearsIn < 0) return 'not-yet'
  return GRADES[stage][yearsIn] ?? 'left'
}

/** Grades 1-6 are primary, 7-9 junior. */
export function stageOf(grade: Grade): Stage {
  return grade <= 6 ? 'primary' : 'junior'
}
