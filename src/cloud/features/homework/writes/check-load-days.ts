import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { gradeOn } from '../../../../policy/calendar/grade'
import { kindOfDay } from '../../../../policy/calendar/school-day'
import type { SchoolCalendar } from '../../../../policy/calendar/school-day'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { AppError } from '../../../app-error'
import type { ClassRow } from '../reads/class-days'
import type { TaskInput } from '../shapes'

/** `day-past`, `day-too-far` or `day-outside-calendar` unless something can be planned for the class that day. */
export function checkDay(klass: ClassRow, day: Day, today: Day, calendar: SchoolCalendar): void {
  if (day < today) throw new AppError('day-past')
  if (day > addDays(today, TASK_LIMITS.daysAheadMax)) throw new AppError('day-too-far')
  const known = calendar.terms.length > 0 || calendar.days.some((own) => own.day === day)
  const inGrade = typeof gradeOn(day, klass) === 'number'
  if (!known || !inGrade || kindOfDay(day, calendar) === 'break') throw new AppError('day-outside-calendar')
}

/** checkDay for every day of every load; a due day may lie as far behind its load as a load ahead of today. */
export function checkLoadDays(
  klass: ClassRow,
  tasks: readonly TaskInput[],
  today: Day,
  calendar: SchoolCalendar,
): void {
  for (const { load, dueDay } of tasks) {
    for (const { day } of load) checkDay(klass, day, today, calendar)
    const lastLoad = load.at(-1)?.day ?? today
    if (dueDay > addDays(lastLoad, TASK_LIMITS.daysAheadMax)) throw new AppError('day-too-far')
  }
}
