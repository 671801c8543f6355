import type { MyClass, RoomOfDay, TaskInput } from '../../../src/cloud/features/homework/shapes'
import type { Surroundings } from '../../../src/miniprogram/stores/posting-plan'
import type { Day } from '../../../src/policy/calendar/day'
import type { Grade } from '../../../src/policy/calendar/grade'
import { assessClassDay } from '../../../src/policy/homework/assess-class-day'
import { SCHOOL_DAYS, THURSDAY } from './a-draft'

/** One day of a class in which others have used some minutes. */
export function aRoom(grade: Grade, day: Day, usedMinutes: number): RoomOfDay {
  const state = { grade, dayKind: 'school-day' as const, day, overrunMinutes: 0 }
  return { day, dayKind: 'school-day', status: 'posted', overrunMinutes: 0, usedBy: [], verdict: assessClassDay({ ...state, usedMinutes }) }
}

/** A class whose coming school days have these minutes used, none where not given. */
export function aClass(classId: number, used: Record<Day, number> = {}, grade: Grade = 4): MyClass {
  return {
    class: { classId, grade, number: classId },
    isClassTeacher: false,
    subjectCodes: ['math'],
    waitingJoins: 0,
    days: SCHOOL_DAYS.map((day) => aRoom(grade, day, used[day] ?? 0)),
  }
}

/** Nobody else knows better than the classes themselves, and nobody may publish an overrun. */
export const plainSurroundings = (more: Partial<Surroundings> = {}): Surroundings => ({
  room: (klass, day) => klass.days.find((one) => one.day === day),
  ownMinutes: () => 0,
  mayPublish: () => false,
  ...more,
})

export const aTask = (minutes: number, more: Partial<TaskInput> = {}): TaskInput => ({
  text: '练习册第 32 页',
  written: true,
  place: 'home',
  required: true,
  load: [{ day: THURSDAY, minutes }],
  dueDay: '2026-05-22',
  ...more,
})
