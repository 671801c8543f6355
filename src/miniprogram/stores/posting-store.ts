import { makeAutoObservable, reaction, runInAction, toJS } from 'mobx'
import type {
  FullClassDay,
  MyClass,
  MySchool,
  PostAnswer,
  PostedAnswer,
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
import { dropDraft, keepDraft, keptDraft } from './kept-draft'
import { dropEdit, isPosted, keepEdit, withKeptEdit } from './kept-edit'
import { classesOf, myClasses, schoolIn } from './my-classes-store'
import { identityOnPhone } from './phone-storage'
import { stillPosted, toEdit } from './posted-homework'
import { draftTaskOf, freshDraft, tasksOf } from './posting-draft'
import type { Draft, DraftTask } from './posting-draft'
import { isBlocked, planPost } from './posting-plan'
import type { ClassDayPlan, ClassPlan } from './posting-plan'
import { surroundingsOf } from './posting-surroundings'
import { newRequestKey } from './request-key'

/** A post while it is written, held against every class live, and sent once. */
export class PostingStore {
  draft: Draft | null = null
  /** What is begun: an edit has its post to go back to, a post only its draft. */
  purpose: 'post' | 'edit' = 'post'
  /** The homework that what is written changes; null: it is posted anew. */
  editing: PostedHomework[] | null = null
  /** What an earlier try posted whose answer was lost; what is written now would change it. */
  standing: { answer: PostedAnswer; homework: PostedHomework[] } | null = null
  sending = false
  error: ApiError | null = null
  done: PostedAnswer | null = null
  /** The page has found out what there is to write, also when that is nothing. */
  opened = false
  /** What the API said when minutes had gone in between; it is newer than my classes. */
  lost: FullClassDay[] = []
  /** An edit that did not go out is gone on with; `changed-since` when its homework was changed after it was written. */
  goneOn: 'nothing' | 'unsent' | 'changed-since' = 'nothing'
  private identity = ''
  /** The request key of the change under way; the draft's own is for posting it. */
  private changeKey = ''

  constructor() {
    makeAutoObservable<this, 'identity' | 'changeKey'>(this, { identity: false, changeKey: false })
    reaction(
      () => toJS(this.draft),
      () => this.keep(),
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

  /** The form is opened anew; what was written for posting stays on the phone. */
  close() {
    this.keep()
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
    const kept = keptDraft({ schoolId: school.schoolId, subjectCode })
    const today = myClasses.answer?.today ?? ''
    if (kept) {
      this.draft = kept
      if (kept.day < today) this.setDay(this.schoolDays[0] ?? today)
      return
    }
    this.draft = freshDraft(school, subjectCode, today, now)
    this.draft.day = this.schoolDays[0] ?? today
  }

  /** Takes up a post again, with what was written for it and did not go out; every homework of it has the same tasks. */
  edit(school: MySchool, subjectCode: string, homework: PostedHomework[], now: Date) {
    const [first] = homework
    if (!first) return
    this.reset()
    this.purpose = 'edit'
    this.beginChange(homework)
    const today = myClasses.answer?.today ?? ''
    const draft = freshDraft(school, subjectCode, today, now)
    const classIds = homework.map((one) => one.class.classId)
    const day = first.tasks[0]?.load[0]?.day ?? draft.day
    this.draft = { ...draft, classIds, day, tasks: first.tasks.map(draftTaskOf) }
    const kept = withKeptEdit(this.draft, homework, today)
    if (!kept) return
    this.draft = kept.draft
    this.goneOn = kept.changedSince ? 'changed-since' : 'unsent'
    if (isPosted(this.tasks, homework)) this.throwAway(school, subjectCode, now)
  }

  /** Forgets what was written for this edit and shows what is posted. */
  throwAway(school: MySchool, subjectCode: string, now: Date) {
    const { editing } = this
    if (!editing) return
    dropEdit(school.schoolId, editing)
    this.edit(school, subjectCode, editing, now)
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
      const list = await ask({ districtId: school.districtId, schoolId: school.schoolId })
      const found = toEdit(list, postId, homeworkId)
      runInAction(() => {
        if (found) this.edit(school, found.subjectCode, found.homework, now)
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
    // At once and not with the next delayed write: who is closed while it is under way comes back with the same key.
    this.keep()
    try {
      const answer = await (this.editing ? this.sendEdit(draft, this.editing) : this.sendPost(draft))
      if (answer.outcome === 'stands') {
        await this.faceStanding(draft, answer.posted)
        return
      }
      runInAction(() => this.accept(draft, answer))
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

  /** Leaves what stands as it is. */
  leaveStanding() {
    const { draft, standing } = this
    if (!draft || !standing) return
    draft.day = standing.homework[0]?.tasks[0]?.load[0]?.day ?? draft.day // the card for the group names it
    this.accept(draft, standing.answer)
  }

  private sendPost({ requestKey, districtId, schoolId, subjectCode }: Draft): Promise<PostAnswer> {
    const classes = this.plans.map(({ class: klass, tasks, overrun }) => ({
      classId: klass.class.classId,
      tasks,
      overrunReason: overrun ? this.reasonOf(klass.class.classId) : undefined,
    }))
    return api.homework.post.mutate({ requestKey, districtId, schoolId, subjectCode, classes })
  }

  private sendEdit({ districtId, schoolId }: Draft, editing: PostedHomework[]): Promise<PostAnswer> {
    const tasks = this.plans[0]?.tasks ?? this.tasks
    const overrunReason = this.plans.some((plan) => plan.overrun) ? this.reasonOf(0) : undefined
    const homework = editing.map(({ homeworkId, version }) => ({ homeworkId, version }))
    return api.homework.edit.mutate({ requestKey: this.changeKey, districtId, schoolId, homework, tasks, overrunReason })
  }

  /** An earlier try went through: what is written becomes a change of it, in those of its classes that are chosen. */
  private async faceStanding({ districtId, schoolId, classIds }: Draft, answer: PostedAnswer): Promise<void> {
    const [list] = await Promise.all([api.homework.posted.query({ districtId, schoolId }), myClasses.load()])
    runInAction(() => {
      const homework = stillPosted(list, answer)
      const today = myClasses.answer?.today ?? ''
      const changeable = homework.filter((one) => one.tasks.every(({ load }) => load.every(({ day }) => day >= today)))
      const reached = changeable.filter((one) => classIds.includes(one.class.classId))
      this.standing = { answer, homework }
      this.editing = null
      if (reached.length > 0) this.beginChange(reached)
      else if (this.draft) this.draft.requestKey = newRequestKey(new Date())
    })
  }

  private beginChange(homework: PostedHomework[]) {
    this.editing = homework
    this.changeKey = newRequestKey(new Date())
  }

  private accept(draft: Draft, answer: Exclude<PostAnswer, { outcome: 'stands' }>) {
    if (answer.outcome === 'refused') {
      this.lost = answer.full
      return
    }
    this.lost = []
    this.done = answer
    if (this.purpose === 'edit') return dropEdit(draft.schoolId, answer.homework)
    if (this.rest.length === 0) dropDraft(draft)
    else keepDraft({ ...toJS(draft), classIds: this.rest, requestKey: newRequestKey(new Date()) })
  }

  /** Keeps what is written, for whoever wrote it. */
  private keep() {
    const { editing, purpose } = this
    const draft = toJS(this.draft)
    if (this.done || !draft || this.identity !== identityOnPhone()) return
    if (purpose === 'post') keepDraft(draft)
    else if (editing && !isPosted(this.tasks, editing)) keepEdit(draft, editing)
    else if (editing) dropEdit(draft.schoolId, editing)
  }

  private reset() {
    this.identity = identityOnPhone()
    this.purpose = 'post'
    this.goneOn = 'nothing'
    this.editing = null
    this.standing = null
    this.error = null
    this.done = null
    this.lost = []
    this.draft = null
    this.sending = false
  }
}

export const posting = new PostingStore()
