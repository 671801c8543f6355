import type { MyClass, RoomOfDay, TaskInput } from '../../cloud/features/homework/shapes'
import type { Day } from '../../policy/calendar/day'
import type { Grade } from '../../policy/calendar/grade'
import { assessAddition } from '../../policy/homework/assess-class-day'
import type { ClassDayVerdict } from '../../policy/homework/assess-class-day'
import { countedMinutes } from '../../policy/homework/counting'
import type { TaskShare } from '../../policy/homework/task'
import { proposeWaysOut } from '../../policy/homework/ways-out'
import type { WayOut } from '../../policy/homework/ways-out'
import { isWrittenHome } from '../../policy/homework/written-at-home'
import { dayAfter } from './posting-draft'

/** What can be done about a class day that is over; grades 1-2 only know the way into school. */
export type Choice = WayOut | { way: 'all-in-class' | 'all-after-school'; countedMinutesAfter: 0 }

/** One class on one day of the post, before anything is done about it. */
export interface ClassDayPlan {
  key: string
  class: MyClass
  day: Day
  /** Used by others; an edit's own former minutes are taken out. */
  usedMinutes: number
  addedMinutes: number
  roomBefore: number | null
  verdict: ClassDayVerdict
  /** Empty when it fits. */
  choices: Choice[]
}

export interface Surroundings {
  /** What is known of the class's day; absent days are left to the API. */
  room: (klass: MyClass, day: Day) => RoomOfDay | undefined
  /** Minutes of the edited post itself that the day already counts. */
  ownMinutes: (klass: MyClass, day: Day) => number
  mayPublish: (klass: MyClass) => boolean
}

const sharesOn = (tasks: readonly TaskInput[], day: Day): (TaskShare & { text: string; index: number })[] =>
  tasks.flatMap((task, index) => {
    const share = task.load.find((one) => one.day === day)
    return share ? [{ ...task, minutes: share.minutes, index }] : []
  })

export const daysOf = (tasks: readonly TaskInput[]): Day[] =>
  [...new Set(tasks.flatMap((task) => task.load.map((share) => share.day)))].sort()

/** Whether, with the post, the day would have to be refused. */
export const isBlocked = ({ verdict }: ClassDayVerdict): boolean => verdict === 'over' || verdict === 'refused'

function assess(klass: MyClass, grade: Grade, day: Day, tasks: readonly TaskInput[], around: Surroundings) {
  const room = around.room(klass, day)
  if (!room) return null
  const usedMinutes = room.verdict.minutes - around.ownMinutes(klass, day)
  const state = { grade, dayKind: room.dayKind, day, usedMinutes, overrunMinutes: room.overrunMinutes }
  const shares = sharesOn(tasks, day)
  const before = assessAddition({ ...state, tasks: [] })
  return { state, shares, before, verdict: assessAddition({ ...state, tasks: shares }) }
}

function nextDay(klass: MyClass, day: Day, tasks: readonly TaskInput[], around: Surroundings) {
  const next = klass.days.find((one) => one.day > day && one.dayKind === 'school-day')
  if (!next) return undefined
  const room = (around.room(klass, next.day) ?? next).verdict.roomMinutes ?? 0
  return { day: next.day, roomMinutes: room - countedMinutes(sharesOn(tasks, next.day)) }
}

function choicesFor(
  { verdict, shares, state }: NonNullable<ReturnType<typeof assess>>,
  klass: MyClass,
  tasks: readonly TaskInput[],
  around: Surroundings,
): Choice[] {
  if (verdict.verdict === 'refused') {
    return [
      { way: 'all-in-class', countedMinutesAfter: 0 },
      { way: 'all-after-school', countedMinutesAfter: 0 },
    ]
  }
  if (verdict.verdict !== 'over') return []
  const mayPublishOverrun = around.mayPublish(klass)
  const ways = { tasks: shares, overMinutes: verdict.overMinutes, mayPublishOverrun }
  return proposeWaysOut({ ...ways, nextDay: nextDay(klass, state.day, tasks, around) })
}

/** Holds the tasks against every day of the class that they load. */
export function planClass(klass: MyClass, tasks: readonly TaskInput[], around: Surroundings): ClassDayPlan[] {
  const { grade } = klass.class
  if (typeof grade !== 'number') return []
  return daysOf(tasks).flatMap((day) => {
    const found = assess(klass, grade, day, tasks, around)
    if (!found) return []
    return [
      {
        key: `${klass.class.classId}-${day}`,
        class: klass,
        day,
        usedMinutes: found.state.usedMinutes,
        addedMinutes: countedMinutes(found.shares),
        roomBefore: found.before.roomMinutes,
        verdict: found.verdict,
        choices: choicesFor(found, klass, tasks, around),
      },
    ]
  })
}

/** The choice made, else the smallest change; an overrun is never chosen for somebody unless nothing else is left. */
export const choiceOf = (plan: ClassDayPlan, chosen: Record<string, string>): Choice | undefined =>
  plan.choices.find((one) => one.way === chosen[plan.key]) ?? plan.choices[0]

const withShare = (task: TaskInput, day: Day, toMinutes: number): TaskInput => ({
  ...task,
  load: task.load.map((share) => (share.day === day ? { day, minutes: Math.min(share.minutes, toMinutes) } : share)),
})

function moved(task: TaskInput, from: Day, to: Day, schoolDays: readonly Day[]): TaskInput {
  const share = task.load.find((one) => one.day === from)
  if (!share) return task
  const there = task.load.find((one) => one.day === to)
  const load = task.load
    .filter((one) => one.day !== from && one.day !== to)
    .concat({ day: to, minutes: share.minutes + (there?.minutes ?? 0) })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const last = load.at(-1)?.day ?? to
  return { ...task, load, dueDay: task.dueDay > last ? task.dueDay : dayAfter(last, schoolDays) }
}

/** The tasks as they are after the choice for one day. An overrun leaves them as they are. */
export function applyChoice(
  tasks: readonly TaskInput[],
  day: Day,
  choice: Choice,
  schoolDays: readonly Day[],
): TaskInput[] {
  const shares = sharesOn(tasks, day)
  const change = (taskIndex: number, make: (task: TaskInput) => TaskInput) => {
    const index = shares[taskIndex]?.index
    return tasks.map((task, i) => (i === index ? make(task) : task))
  }
  switch (choice.way) {
    case 'trim':
      return change(choice.taskIndex, (task) => withShare(task, day, choice.toMinutes))
    case 'trim-several':
      return choice.trims.reduce<TaskInput[]>((now, { taskIndex, toMinutes }) => {
        const index = shares[taskIndex]?.index
        return now.map((task, i) => (i === index ? withShare(task, day, toMinutes) : task))
      }, [...tasks])
    case 'make-optional':
      return change(choice.taskIndex, (task) => ({ ...task, required: false }))
    case 'move-into-school':
      return change(choice.taskIndex, (task) => ({ ...task, place: 'after-school' }))
    case 'another-day':
      return tasks.map((task) => moved(task, day, choice.day, schoolDays))
    case 'all-in-class':
      return tasks.map((task) => (isWrittenHome(task) ? { ...task, place: 'in-class' } : task))
    case 'all-after-school':
      return tasks.map((task) => (isWrittenHome(task) ? { ...task, place: 'after-school' } : task))
    case 'publish-overrun':
      return [...tasks]
  }
}

/** The text of the task a choice is about. */
export const taskOfChoice = (tasks: readonly TaskInput[], day: Day, taskIndex: number): string =>
  sharesOn(tasks, day)[taskIndex]?.text ?? ''

/** One class of the post: what it will get, and what had to be done for that. */
export interface ClassPlan {
  class: MyClass
  tasks: TaskInput[]
  /** Before any way out. */
  days: ClassDayPlan[]
  /** After them. */
  after: ClassDayPlan[]
  overrun: boolean
}

interface Planning {
  around: Surroundings
  chosen: Record<string, string>
  schoolDays: readonly Day[]
  /** Every class gets the same tasks: a way out for one is a way for all. */
  together: boolean
}

/** The post as each class will get it. */
export function planPost(classes: readonly MyClass[], tasks: TaskInput[], planning: Planning): ClassPlan[] {
  const { around, chosen, schoolDays, together } = planning
  const planned = classes.map((one) => ({ class: one, days: planClass(one, tasks, around) }))
  return planned.map(({ class: klass, days }) => {
    let overrun = false
    let now = tasks
    for (const plan of together ? planned.flatMap((one) => one.days) : days) {
      const choice = choiceOf(plan, chosen)
      if (choice) now = applyChoice(now, plan.day, choice, schoolDays)
      if (choice?.way === 'publish-overrun') overrun = true
    }
    return { class: klass, tasks: now, days, after: planClass(klass, now, around), overrun }
  })
}
