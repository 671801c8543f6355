import { makeAutoObservable, reaction, runInAction, toJS } from 'mobx'
import type {
  FullClassDay,
  MyClass,
  MySchool,
  PostAnswer,
  Posted as PostedList,
  PostedHomework,
  TaskInput,
} from '../../cloud/features/homework/shapes'
import type { Day } from '../../policy/calendar/day'
import type { RefusedField } from '../../contract/envelope'
import { TASK_LIMITS } from '../../policy/homework/task'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { api } from '../api/client'
import { classesOf, myClasses, schoolIn } from './my-classes-store'
import { identityOnPhone, remember, remembered } from './phone-storage'
import { draftTaskOf, freshDraft, isDraft, tasksOf } from './posting-draft'
import type { Draft, DraftTask } from './posting-draft'
import { isBlocked, planPost } from './posting-plan'
import type { ClassDayPlan, ClassPlan } from './posting-plan'
import { surroundingsOf } from './posting-surroundings'

export type Posted = Extract<PostAnswer, { outcome: 'posted' }>

/** A post while it is written, held against every class live, and sent once. */
export class PostingStore {
  draft: Draft | null = null
  editing: PostedHomework[] | null = null
  sending = false
  error: ApiError | null = null
  done: Posted | null = null
  /** The page has found out what there is to write, also when that is nothing. */
  opened = false
  /** What the API said when minutes had gone in between; it is newer than my classes. */
  lost: FullClassDay[] = []
  private identity = ''

  constructor() {
    makeAutoObservable<this, 'identity'>(this, { identity: false })
    reaction(
      () => toJS(this.draft),
      (draft) => {
        // Only what is still to be posted; an edit has its post to go back to.
        if (this.editing || !draft || this.identity !== identityOnPhone()) return
        remember(draftName(draft), this.done ? null : draft)
      },
      { delay: 300 },
    )
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

  /** The form is opened anew; what was written for posting stays on the phone. */
  close() {
    this.reset()
    this.opened = false
  }

  nothingToPost() {
    this.opened = true
  }

  /** Goes on with the draft kept on the phone, else begins one for the subject. */
  begin(school: MySchool, subjectCode: string, now: Date) {
    this.reset()
    this.opened = true
    const kept = remembered(draftName({ schoolId: school.schoolId, subjectCode }), isDraft)
    const today = myClasses.answer?.today ?? ''
    if (kept?.tasks.some((one) => one.text)) {
      this.draft = kept
      if (kept.day < today) this.setDay(this.schoolDays[0] ?? today)
      return
    }
    this.draft = freshDraft(school, subjectCode, today, now)
    this.draft.day = this.schoolDays[0] ?? today
  }

  /** Takes up a post again; every homework of it has the same tasks. */
  edit(school: MySchool, subjectCode: string, homework: PostedHomework[], now: Date) {
    const [first] = homework
    if (!first) return
    this.reset()
    this.editing = homework
    const draft = freshDraft(school, subjectCode, myClasses.answer?.today ?? '', now)
    const classIds = homework.map((one) => one.class.classId)
    const day = first.tasks[0]?.load[0]?.day ?? draft.day
    this.draft = { ...draft, classIds, day, tasks: first.tasks.map(draftTaskOf) }
  }

  /** Reads what was posted and takes up those homeworks of the post that have the same tasks as the one named. */
  async takeUp(
    school: MySchool,
    postId: string,
    homeworkId: number,
    ask: (key: { districtId: number; schoolId: number }) => Promise<PostedList>,
    now: Date,
  ): Promise<void> {
    try {
      const { posts } = await ask({ districtId: school.districtId, schoolId: school.schoolId })
      const found = posts.find((one) => one.postId === postId)
      const named = found?.homework.find((one) => one.homeworkId === homeworkId && !one.withdrawn)
      const same = found?.homework.filter((one) => named && !one.withdrawn && sameTasks(one, named)) ?? []
      runInAction(() => {
        if (found) this.edit(school, found.subjectCode, same, now)
        this.opened = true
      })
    } catch (error) {
      runInAction(() => {
        this.error = asApiError(error)
      })
    }
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

  /** Sends it; a second tap while it is under way does nothing, a failure loses nothing. */
  async send(): Promise<void> {
    const { draft } = this
    if (!draft || this.sending || this.missing !== 'nothing') return
    this.sending = true
    this.error = null
    try {
      const answer = await (this.editing ? this.sendEdit(draft, this.editing) : this.sendPost(draft))
      runInAction(() => this.accept(answer))
      void myClasses.load()
    } catch (error) {
      runInAction(() => {
        this.error = asApiError(error)
      })
    } finally {
      runInAction(() => {
        this.sending = false
      })
    }
  }

  private sendPost({ requestKey, districtId, schoolId, subjectCode }: Draft): Promise<PostAnswer> {
    const classes = this.plans.map(({ class: klass, tasks, overrun }) => ({
      classId: klass.class.classId,
      tasks,
      overrunReason: overrun ? this.reasonOf(klass.class.classId) : undefined,
    }))
    return api.homework.post.mutate({ requestKey, districtId, schoolId, subjectCode, classes })
  }

  private sendEdit({ requestKey, districtId, schoolId }: Draft, editing: PostedHomework[]): Promise<PostAnswer> {
    const tasks = this.plans[0]?.tasks ?? this.tasks
    const overrunReason = this.plans.some((plan) => plan.overrun) ? this.reasonOf(0) : undefined
    const homework = editing.map(({ homeworkId, version }) => ({ homeworkId, version }))
    return api.homework.edit.mutate({ requestKey, districtId, schoolId, homework, tasks, overrunReason })
  }

  private accept(answer: PostAnswer) {
    if (answer.outcome === 'refused') {
      this.lost = answer.full
      return
    }
    this.lost = []
    this.done = answer
    if (!this.editing && this.draft) remember(draftName(this.draft), null)
  }

  private reset() {
    this.identity = identityOnPhone()
    this.editing = null
    this.error = null
    this.done = null
    this.lost = []
    this.draft = null
    this.sending = false
  }
}

/** Classes of one post that got the very same tasks are edited together. */
export const sameTasks = (a: PostedHomework, b: PostedHomework): boolean =>
  JSON.stringify(a.tasks) === JSON.stringify(b.tasks)

const draftName = ({ schoolId, subjectCode }: Pick<Draft, 'schoolId' | 'subjectCode'>) =>
  `draft-${schoolId}-${subjectCode}`

export const posting = new PostingStore()
