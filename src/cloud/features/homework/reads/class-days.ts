import type { ClassName } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import { gradeOn } from '../../../../policy/calendar/grade'
import type { Grade, Stage } from '../../../../policy/calendar/grade'
import { kindOfDay } from '../../../../policy/calendar/school-day'
import type { DayKind, SchoolCalendar } from '../../../../policy/calendar/school-day'
import { assessClassDay } from '../../../../policy/homework/assess-class-day'
import type { ClassDay, DayStatus, WeekDay } from '../shapes'
import { list, ofClass } from './sql'

export interface ClassRow {
  classId: number
  stage: Stage
  entryYear: number
  number: number
}

/** The counter of one class day. */
export interface CounterRow {
  day: Day
  usedMinutes: number
  overrunMinutes: number
}

export interface DayRow extends CounterRow {
  noneDeclared: boolean
  hasTasks: boolean
}

const COUNTER = `'day', d.day, 'usedMinutes', d.used_minutes, 'overrunMinutes', d.overrun_minutes`

const OF_DAYS = (row: string, from: string, to: string) =>
  `from class_day d where ${ofClass('d', row)} and d.day between ${from} and ${to}`

/** SQL of the CounterRows of class `row` from `from` to `to`: what an act is decided by. */
export const countersOf = (row: string, from: string, to: string) =>
  list(`json_build_object(${COUNTER})`, OF_DAYS(row, from, to))

/** SQL of the DayRows of class `row` from `from` to `to`. */
export const daysOf = (row: string, from: string, to: string) =>
  list(
    `json_build_object(${COUNTER}, 'noneDeclared', d.none_declared_by is not null,
      'hasTasks', d.used_minutes > 0
        or exists (select 1 from homework_task x where ${ofClass('x', 'd')} and x.day = d.day))`,
    OF_DAYS(row, from, to),
  )

export const nameOfClass = (row: ClassRow, day: Day): ClassName => ({
  classId: row.classId,
  grade: gradeOn(day, row),
  number: row.number,
})

/** The grade whose rules hold; before its first and after its last day a class is held to the nearest grade. */
export function gradeInForce(row: ClassRow, day: Day): Grade {
  const grade = gradeOn(day, row)
  if (grade === 'not-yet') return row.stage === 'primary' ? 1 : 7
  if (grade === 'left') return row.stage === 'primary' ? 6 : 9
  return grade
}

/** What the day is for this class: one that has not begun or has left has no school. */
export const kindForClass = (row: ClassRow, day: Day, calendar: SchoolCalendar): DayKind =>
  typeof gradeOn(day, row) === 'number' ? kindOfDay(day, calendar) : 'break'

const HAS_SCHOOL: readonly DayKind[] = ['school-day', 'unknown']

function statusOf(kind: DayKind, stored: DayRow | undefined): DayStatus {
  if (stored?.hasTasks) return 'posted'
  if (stored?.noneDeclared) return 'none-declared'
  return HAS_SCHOOL.includes(kind) ? 'not-posted' : 'no-school'
}

/** One class day held against the rules; its cap comes from the policy and never from the stored row. */
export function assessDay(row: ClassRow, day: Day, calendar: SchoolCalendar, days: readonly DayRow[]): ClassDay {
  const stored = days.find((entry) => entry.day === day)
  const dayKind = kindForClass(row, day, calendar)
  const overrunMinutes = stored?.overrunMinutes ?? 0
  const usedMinutes = stored?.usedMinutes ?? 0
  const verdict = assessClassDay({ grade: gradeInForce(row, day), dayKind, day, usedMinutes, overrunMinutes })
  return { day, dayKind, status: statusOf(dayKind, stored), verdict, overrunMinutes }
}

export const toWeekDay = ({ day, dayKind, status, verdict }: ClassDay): WeekDay => ({
  day,
  dayKind,
  status,
  usedMinutes: verdict.minutes,
  capMinutes: verdict.capMinutes,
})
