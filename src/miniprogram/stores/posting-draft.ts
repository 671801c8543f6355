import type { MyClasses, MySchool, TaskInput } from '../../cloud/features/homework/shapes'
import { addDays, weekdayOf } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import { likelyMinutes } from '../../policy/homework/minutes-habit'
import type { LikelyMinutes } from '../../policy/homework/minutes-habit'
import { TASK_LIMITS } from '../../policy/homework/task'
import type { Place } from '../../policy/homework/task'
import { classesOf } from './my-classes-store'
import { newRequestKey } from './request-key'

export interface DraftTask {
  text: string
  /** Chosen by hand; null: what was given for like tasks before. */
  minutes: number | null
  written: boolean
  place: Place
  required: boolean
  spreadDays: number
  /** null: the school day after the last day of work. */
  dueDay: Day | null
  /** What a posted task already asks of which day; kept until its minutes or days are changed. */
  load: TaskInput['load'] | null
}

/** A post that is being written. */
export interface Draft {
  /** Made once, so that a retry on a bad network posts once. */
  requestKey: string
  districtId: number
  schoolId: number
  subjectCode: string
  classIds: number[]
  day: Day
  tasks: DraftTask[]
  /** The way out chosen for a class and day that is over. */
  chosen: Record<string, string>
  /** Why a class may be over the cap, by class. */
  reasons: Record<string, string>
}

/** The shortest share worth a day of its own, in minutes. */
const SHARE_AT_LEAST = 5

export const emptyTask = (): DraftTask => ({
  text: '',
  minutes: null,
  written: true,
  place: 'home',
  required: true,
  spreadDays: 1,
  dueDay: null,
  load: null,
})

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'requestKey' in value && 'tasks' in value

/** A post with nothing in it yet, for all my classes of the subject and of the first one's grade. */
export function freshDraft(school: MySchool, subjectCode: string, day: Day, now: Date): Draft {
  const all = classesOf(school, subjectCode)
  const sameGrade = all.filter((one) => one.class.grade === all[0]?.class.grade)
  return {
    requestKey: newRequestKey(now),
    districtId: school.districtId,
    schoolId: school.schoolId,
    subjectCode,
    classIds: sameGrade.slice(0, TASK_LIMITS.classesMax).map((one) => one.class.classId),
    day,
    tasks: [emptyTask()],
    chosen: {},
    reasons: {},
  }
}

export const draftTaskOf = (task: TaskInput): DraftTask => ({
  text: task.text,
  minutes: task.load.reduce((sum, share) => sum + share.minutes, 0),
  written: task.written,
  place: task.place,
  required: task.required,
  spreadDays: task.load.length,
  dueDay: task.dueDay,
  load: task.load.map(({ day, minutes }) => ({ day, minutes })),
})

/** The next school day known, else the next day from Monday to Friday. */
export function dayAfter(day: Day, schoolDays: readonly Day[]): Day {
  const known = schoolDays.find((one) => one > day)
  if (known) return known
  let next = addDays(day, 1)
  while (weekdayOf(next) > 5) next = addDays(next, 1)
  return next
}

/** What this task is likely to take, from what was given to these classes before. */
export function likelyFor(text: string, draft: Draft, past: MyClasses['past']): LikelyMinutes {
  const own = past.filter((one) => draft.classIds.includes(one.classId))
  return likelyMinutes(text, draft.subjectCode, own.length > 0 ? own : past)
}

export const minutesOf = (task: DraftTask, draft: Draft, past: MyClasses['past']): number =>
  task.minutes ?? likelyFor(task.text, draft, past).minutes

/** Over how many days a task of these minutes can be spread, beginning on the day. */
export function spreadChoices(minutes: number, day: Day, schoolDays: readonly Day[]): number[] {
  const ahead = schoolDays.filter((one) => one >= day).length
  const most = Math.min(ahead, TASK_LIMITS.spreadDaysMax, Math.floor(minutes / SHARE_AT_LEAST))
  return Array.from({ length: Math.max(1, most) }, (_, i) => i + 1)
}

function loadOf(task: DraftTask, minutes: number, day: Day, schoolDays: readonly Day[]): TaskInput['load'] {
  if (task.load) return task.load
  const days = schoolDays.filter((one) => one >= day).slice(0, task.spreadDays)
  if (days.length < 2) return [{ day, minutes }]
  const [each, rest] = [Math.floor(minutes / days.length), minutes % days.length]
  return days.map((one, i) => ({ day: one, minutes: each + (i < rest ? 1 : 0) }))
}

/** The tasks as they would be sent; lines without words are left out. */
export function tasksOf(draft: Draft, schoolDays: readonly Day[], past: MyClasses['past']): TaskInput[] {
  return draft.tasks
    .filter((task) => task.text.trim() !== '')
    .map((task) => {
      const load = loadOf(task, minutesOf(task, draft, past), draft.day, schoolDays)
      const last = load.at(-1)?.day ?? draft.day
      const dueDay = task.dueDay && task.dueDay >= last ? task.dueDay : dayAfter(last, schoolDays)
      return { text: task.text.trim(), written: task.written, place: task.place, required: task.required, load, dueDay }
    })
}
