import { action, computed, makeObservable, observable } from 'mobx'
import type { FullClassDay, MyClass, MySchool, PostedAnswer, PostedHomework, TaskInput } from '../../cloud/features/homework/shapes'
import type { RefusedField } from '../../contract/envelope'
import type { Day } from '../../policy/calendar/day'
import { TASK_LIMITS } from '../../policy/homework/task'
import type { ApiError } from '../api/api-error'
import { classesOf, myClasses, schoolIn } from './my-classes-store'
import { tasksOf } from './posting-draft'
import type { Draft, DraftTask } from './posting-draft'
import { isBlocked, planPost } from './posting-plan'
import type { ClassDayPlan, ClassPlan } from './posting-plan'
import { surroundingsOf } from './posting-surroundings'

/** A post or an edit while it is written, held against every class live; keeping and sending it is the posting store's. */
export class WrittenPost {
  draft: Draft | null = null
  /** The homework that what is written changes; null: it is posted anew. */
  editing: PostedHomework[] | null = null
  /** What an earlier try posted whose answer was lost; what is written now would change it. */
  standing: { answer: PostedAnswer; homework: PostedHomework[] } | null = null
  sending = false
  error: ApiError | null = null
  /** What the API said when minutes had gone in between; it is newer than my classes. */
  lost: FullClassDay[] = []

  constructor() {
    makeObservable(this, {
      draft: observable,
      editing: observable,
      standing: observable,
      sending: observable,
      error: observable,
      lost: observable,
      school: computed,
      choosable: computed,
      classes: computed,
      rest: computed,
      schoolDays: computed,
      tasks: computed,
      plans: computed,
      blocks: computed,
      missing: computed,
      change: action,
      changeTask: action,
      setDay: action,
      toggle: action,
    })
  }

  get school(): MySchool | undefined {
    return schoolIn(myClasses.answer, this.draft?.schoolId ?? 0)
  }

  /** Classes that can be chosen: those where I teach the subject; of an edit, its own. */
  get choosable(): MyClass[] {
    const all = classesOf(this.school, this.draft?.subjectCode ?? '')
    const { editing } = this
    return editing ? all.filter((one) => editing.some((had) => had.class.classId === one.class.classId)) : all
  }

  get classes(): MyClass[] {
    return this.choosable.filter((one) => this.draft?.classIds.includes(one.class.classId))
  }

  /** Classes chosen that what stands did not reach: for them it is still to be posted. */
  get rest(): number[] {
    const reached = this.editing?.map((one) => one.class.classId) ?? []
    const chosen = this.draft?.classIds ?? []
    return this.standing && reached.length > 0 ? chosen.filter((id) => !reached.includes(id)) : []
  }

  get schoolDays(): Day[] {
    const days = this.choosable.flatMap((one) => one.days)
    const school = days.filter((one) => one.dayKind === 'school-day' || one.dayKind === 'unknown')
    return [...new Set(school.map((one) => one.day))].sort()
  }

  get tasks(): TaskInput[] {
    return this.draft ? tasksOf(this.draft, this.schoolDays, myClasses.answer?.past ?? []) : []
  }

  get plans(): ClassPlan[] {
    const { tasks, draft, schoolDays, editing, lost, school } = this
    if (!draft) return []
    const around = surroundingsOf(editing, lost, school?.isOffice ?? false)
    const together = editing !== null
    return planPost(this.classes, tasks, { around, chosen: draft.chosen, schoolDays, together })
  }

  get blocks(): ClassDayPlan[] {
    return this.plans.flatMap((plan) => plan.days).filter((plan) => isBlocked(plan.verdict))
  }

  /** What still stands against sending. */
  get missing(): 'nothing' | 'no-tasks' | 'no-classes' | 'over' | 'reason' {
    if (this.tasks.length === 0) return 'no-tasks'
    if (this.classes.length === 0) return 'no-classes'
    const covered = (plan: ClassPlan, { verdict }: ClassDayPlan) => plan.overrun && verdict.verdict === 'over'
    const { plans } = this
    if (plans.some((plan) => plan.after.some((day) => isBlocked(day.verdict) && !covered(plan, day)))) return 'over'
    const overruns = plans.filter((plan) => plan.overrun).map((plan) => this.reasonOf(plan.class.class.classId))
    return overruns.some((reason) => [...reason].length < TASK_LIMITS.reasonMin) ? 'reason' : 'nothing'
  }

  /** What the API refused in this line of the draft; lines without words were not sent. */
  wrongWith(index: number): RefusedField | undefined {
    const sent = this.draft?.tasks.slice(0, index).filter((task) => task.text.trim() !== '').length ?? 0
    return this.error?.fields.find((one) => new RegExp(`(^|\\.)tasks\\.${sent}\\.`).test(one.path))
  }

  reasonOf(classId: number): string {
    const reasons = this.draft?.reasons ?? {}
    return (this.editing ? Object.values(reasons).find(Boolean) : reasons[classId])?.trim() ?? ''
  }

  change(make: (draft: Draft) => void) {
    if (this.draft && !this.sending) make(this.draft)
  }

  changeTask(index: number, part: Partial<DraftTask>) {
    this.change(({ tasks }) => {
      const task = tasks[index]
      if (!task) return
      const sameLoad = part.minutes === undefined && part.spreadDays === undefined
      tasks[index] = { ...task, ...part, load: sameLoad ? task.load : null }
    })
  }

  setDay(day: Day) {
    this.change((draft) => {
      draft.day = day
      draft.tasks = draft.tasks.map((task) => ({ ...task, load: null, dueDay: null }))
    })
  }

  toggle(classId: number) {
    this.change((draft) => {
      const on = draft.classIds.includes(classId)
      draft.classIds = on ? draft.classIds.filter((one) => one !== classId) : [...draft.classIds, classId]
    })
  }
}
