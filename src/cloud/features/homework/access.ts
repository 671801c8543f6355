import { AppError } from '../../app-error'
import type { Staff } from '../../identity/gates'

/** As what this person leads the class, or undefined: the class teacher, else the office of its school. */
export function leadOf(staff: Staff, classId: number): 'class-teacher' | 'school-office' | undefined {
  if (staff.classTeacherOf.includes(classId)) return 'class-teacher'
  return staff.isOffice ? 'school-office' : undefined
}

/** A reason to go over the cap is the class lead's to give, whoever posts (plan §1: class-level coordination). */
export function checkMayGiveReason(staff: Staff, classIds: readonly number[]): void {
  if (!classIds.every((classId) => leadOf(staff, classId))) throw new AppError('not-allowed')
}

/** Homework is withdrawn by who posted it, or by who leads its class. */
export function checkMayWithdraw(staff: Staff, homework: readonly { classId: number; personId: number }[]): void {
  const may = homework.every((h) => h.personId === staff.personId || leadOf(staff, h.classId))
  if (!may) throw new AppError('not-allowed')
}

/** Only who posted homework edits it, and only while teaching that subject there. */
export function checkMayEdit(
  staff: Staff,
  homework: readonly { classId: number; personId: number; subjectCode: string }[],
): void {
  const may = homework.every(
    (h) =>
      h.personId === staff.personId &&
      staff.teaches.some((a) => a.classId === h.classId && a.subjectCode === h.subjectCode),
  )
  if (!may) throw new AppError('not-allowed')
}
