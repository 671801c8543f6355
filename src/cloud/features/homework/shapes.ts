import * as z from 'zod'
import type { ClassName } from '../../../contract/class-name'
import type { GuardianRights } from '../../../contract/roles'
import type { ChildState } from '../../../policy/after-school/leaving/child-day'
import type { WayOfLeaving } from '../../../policy/after-school/leaving/pickup'
import type { DayPlan } from '../../../policy/after-school/leaving/plan-of-day'
import type { PredictedFinish } from '../../../policy/after-school/leaving/predict-finish'
import type { Day } from '../../../policy/calendar/day'
import type { DayKind } from '../../../policy/calendar/school-day'
import type { ClassDayVerdict } from '../../../policy/homework/assess-class-day'
import type { PastTask } from '../../../policy/homework/minutes-habit'
import { TASK_LIMITS } from '../../../policy/homework/task'
import type { Place } from '../../../policy/homework/task'
import type { WayOut } from '../../../policy/homework/ways-out'
import { dayInput, idInput, plainText, requestKey, schoolKey } from '../../input'
import type { NoticeShown } from '../leaving/shapes'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

const minutes = z.int().min(TASK_LIMITS.minutesMin).max(TASK_LIMITS.minutesMax)

/** `load` says what the task asks of which day, ascending; more than one day is a task spread over them. */
export const taskInput = z
  .object({
    text: plainText(1, TASK_LIMITS.textMax),
    written: z.boolean(),
    place: z.enum(['in-class', 'after-school', 'home']),
    required: z.boolean(),
    load: z
      .array(z.object({ day: dayInput, minutes }))
      .min(1)
      .max(TASK_LIMITS.spreadDaysMax),
    dueDay: dayInput,
  })
  .refine((task) => task.load.every((share, i) => i === 0 || share.day > (task.load[i - 1]?.day ?? '')), {
    path: ['load'],
    message: 'days-not-ascending',
  })
  .refine((task) => task.dueDay >= (task.load.at(-1)?.day ?? ''), { path: ['dueDay'], message: 'due-before-load' })
export type TaskInput = z.infer<typeof taskInput>

const tasks = z.array(taskInput).min(1).max(TASK_LIMITS.tasksMax)
const reason = plainText(TASK_LIMITS.reasonMin, TASK_LIMITS.reasonMax)

/** Each class brings its own tasks: a class that is nearly full may get a shorter version of the same post. */
export const postInput = schoolKey.extend({
  requestKey,
  subjectCode: z.string().min(1).max(32),
  classes: z
    .array(z.object({ classId: idInput, tasks, overrunReason: reason.optional() }))
    .min(1)
    .max(TASK_LIMITS.classesMax)
    .refine((list) => new Set(list.map((c) => c.classId)).size === list.length, 'class-twice'),
})
export type PostInput = z.infer<typeof postInput>

const homeworkVersions = z
  .array(z.object({ homeworkId: idInput, version: z.int().min(1) }))
  .min(1)
  .max(TASK_LIMITS.classesMax)
  .refine((list) => new Set(list.map((h) => h.homeworkId)).size === list.length, 'homework-twice')

/** The same new tasks for every homework named: all of them or none. */
export const editInput = schoolKey.extend({
  requestKey,
  homework: homeworkVersions,
  tasks,
  overrunReason: reason.optional(),
})
export type EditInput = z.infer<typeof editInput>
export const withdrawInput = schoolKey.extend({ requestKey, homework: homeworkVersions })
export type WithdrawInput = z.infer<typeof withdrawInput>

export const classDayInput = schoolKey.extend({ classId: idInput, day: dayInput })
export const boardInput = schoolKey.extend({ day: dayInput })
export const declareNoneInput = classDayInput.extend({ none: z.boolean() })
export const publishOverrunInput = classDayInput.extend({ requestKey, extraMinutes: minutes, reason })
export const withdrawOverrunInput = classDayInput.extend({ overrunId: idInput })
export const childInput = schoolKey.extend({ childId: idInput })
export const reportTimeInput = childInput.extend({ day: dayInput, band: z.int().min(1).max(5) })
export const postedInput = schoolKey

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

/** One task as a reader of one day sees it; `minutes` is this day's share of it. */
export interface TaskOfDay {
  homeworkId: number
  taskNo: number
  subjectCode: string
  text: string
  written: boolean
  place: Place
  required: boolean
  minutes: number
  dueDay: Day
  /** Shares of the whole task when it is spread over several days, else absent. */
  spread?: { dayCount: number; totalMinutes: number }
}

export interface OverrunOfDay {
  overrunId: number
  extraMinutes: number
  reason: string
  publishedAs: 'class-teacher' | 'school-office'
  publishedAt: string
}

/** Averages appear from five replies on; below that not even their number is told. */
export type Measured =
  | { state: 'enough'; replies: number; averageMinutes: number; lowMinutes: number; highMinutes: number }
  | { state: 'too-few' }

/** What is known of one class day: not-posted is unknown, never zero. */
export type DayStatus = 'posted' | 'none-declared' | 'not-posted' | 'no-school'

export interface ClassDay {
  day: Day
  dayKind: DayKind
  status: DayStatus
  verdict: ClassDayVerdict
  overrunMinutes: number
}

export interface WeekDay {
  day: Day
  dayKind: DayKind
  status: DayStatus
  usedMinutes: number
  capMinutes: number | null
}

export interface FellowGuardian {
  displayName: string
  relation: string
  phone: string | null
}

export interface ChildTonight extends ClassDay {
  districtId: number
  schoolId: number
  schoolName: string
  isDemo: boolean
  class: ClassName
  childId: number
  displayName: string
  rights: GuardianRights
  tasks: TaskOfDay[]
  overruns: OverrunOfDay[]
  /** The seven days up to and including today. */
  week: WeekDay[]
  report: TimeReportState
  /** Until noon: last evening's report can still be given or changed. */
  lastEvening: (TimeReportState & { day: Day; usedMinutes: number }) | null
  /** The other guardians of the child, to be called when there is no signal. */
  fellows: FellowGuardian[]
  leaving: LeavingTonight
}

export interface Named {
  displayName: string
  relation: string
}

/** How the child comes home tonight, and what that leaves of the evening. */
export interface LeavingTonight {
  because: DayPlan['because']
  pickup: { how: WayOfLeaving; at: string; who: Named | null } | null
  approvedLeaveAt: string | null
  state: ChildState
  /** ISO instant of the mark the state rests on. */
  since: string | null
  to: Named | null
  /** Sessions the child was in today; `done` is the leader's line. */
  sessions: { name: string; done: string | null; doneMinutes: number | null }[]
  /** Clock; null until the family has said how long the way is. */
  homeAt: string | null
  /** Of what counts; null while nothing is posted. */
  minutesLeft: number | null
  finish: Omit<PredictedFinish, 'clause'>
  /** The school's words for today and later that this guardian has not seen, the latest first; also where nothing else is known. */
  unseenNotices: Pick<NoticeShown, 'noticeId' | 'day' | 'kind' | 'leaveAt' | 'text' | 'sentAt'>[]
}

export interface TimeReportState {
  canReport: boolean
  myBand: number | null
  /** ISO instant of the next noon. */
  closesAt: string
}

/** Everything the first screen of a guardian needs, in one call. */
export interface Tonight {
  readAt: string
  today: Day
  children: ChildTonight[]
  /** Joins the class teacher has not decided yet. */
  waiting: { schoolName: string; class: ClassName; childName: string }[]
}

export interface Week {
  days: (WeekDay & { overrunMinutes: number; measured: Measured; myBand: number | null })[]
}

export interface RoomOfDay extends ClassDay {
  /** Who has used the room, by subject. */
  usedBy: { subjectCode: string; teacherName: string; minutes: number; mine: boolean }[]
}

export interface MyClass {
  class: ClassName
  isClassTeacher: boolean
  subjectCodes: string[]
  waitingJoins: number
  /** Today (when it is a school day) and the coming school days, five in all. */
  days: RoomOfDay[]
}

export interface MySchool {
  districtId: number
  schoolId: number
  schoolName: string
  isDemo: boolean
  isOffice: boolean
  classes: MyClass[]
}

export interface MyClasses {
  readAt: string
  today: Day
  schools: MySchool[]
  /** What this teacher gave lately, for pre-selecting minutes. */
  past: (PastTask & { classId: number })[]
}

/** A class and day the tasks do not fit, with what can be done about it. Nothing of the post was stored. */
export interface FullClassDay {
  class: ClassName
  day: Day
  verdict: ClassDayVerdict
  usedBy: RoomOfDay['usedBy']
  waysOut: WayOut[]
}

export interface PostedAnswer {
  outcome: 'posted'
  postId: string
  homework: { homeworkId: number; version: number; class: ClassName }[]
  days: { classId: number; day: Day; usedMinutes: number; capMinutes: number | null; overrunMinutes: number }[]
}

/** `stands`: the request key came before with another input; that was posted and this was not. */
export type PostAnswer =
  | PostedAnswer
  | { outcome: 'refused'; full: FullClassDay[] }
  | { outcome: 'stands'; posted: PostedAnswer }

export interface PostedHomework {
  homeworkId: number
  version: number
  class: ClassName
  withdrawn: boolean
  tasks: TaskInput[]
}

export interface Posted {
  readAt: string
  /** Newest first, the last fourteen days and whatever still has a load ahead. */
  posts: { postId: string; postedAt: string; subjectCode: string; homework: PostedHomework[] }[]
}

/** One class day as its staff sees it: to publish or take back an overrun, to declare that there is none. */
export interface StaffClassDay extends RoomOfDay {
  class: ClassName
  tasks: (TaskOfDay & { teacherName: string })[]
  overruns: OverrunOfDay[]
  mayPublishOverrun: boolean
}

export type OverrunAnswer = { overrunId: number; day: ClassDay }

export interface Board {
  readAt: string
  schoolName: string
  isDemo: boolean
  day: Day
  dayKind: DayKind
  /** By grade and class number; never by minutes. */
  classes: (ClassDay & { class: ClassName })[]
}

export interface BoardClassDay extends ClassDay {
  readAt: string
  schoolName: string
  isDemo: boolean
  class: ClassName
  tasks: TaskOfDay[]
  overruns: OverrunOfDay[]
  measured: Measured
}
