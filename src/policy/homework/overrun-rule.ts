import type { Grade } from '../calendar/grade'

const PUBLISHERS: readonly string[] = ['class-teacher', 'school-office']

/** Whether somebody in this role may publish an overrun with a reason; in grades 1-2 nobody may (plan §1). */
export function mayPublishOverrun(role: string, grade: Grade): boolean {
  return grade > 2 && PUBLISHERS.includes(role)
}
