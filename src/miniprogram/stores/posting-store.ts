import { action, makeObservable, observable, reaction, runInAction, toJS } from 'mobx'
import type { MySchool, PostAnswer, PostedAnswer, Posted as PostedList, PostedHomework } from '../../cloud/features/homework/shapes'
import { asApiError } from '../api/api-error'
import { api } from '../api/client'
import { dropDraft, keepDraft, keptDraft } from './kept-draft'
import { dropEdit, isPosted, keepEdit, withKeptEdit } from './kept-edit'
import { myClasses } from './my-classes-store'
import { identityOnPhone } from './phone-storage'
import { stillPosted, toEdit } from './posted-homework'
import { draftTaskOf, freshDraft } from './posting-draft'
import type { Draft } from './posting-draft'
import { newRequestKey } from './request-key'
import { WrittenPost } from './written-post'

/** What is written is kept on the phone, and sent once. */
export class PostingStore extends WrittenPost {
  /** What is begun: an edit has its post to go back to, a post only its draft. */
  purpose: 'post' | 'edit' = 'post'
  done: PostedAnswer | null = null
  /** The page has found out what there is to write, also when that is nothing. */
  opened = false
  /** An edit that did not go out is gone on with; `changed-since` when its homework was changed after it was written. */
  goneOn: 'nothing' | 'unsent' | 'changed-since' = 'nothing'
  private identity = ''
  /** The request key of the change under way; the draft's own is for posting it. */
  private changeKey = ''

  constructor() {
    super()
    makeObservable(this, {
      purpose: observable,
      done: observable,
      opened: observable,
      goneOn: observable,
      close: action,
      nothingToPost: action,
      begin: action,
      edit: action,
      throwAway: action,
      send: action,
      leaveStanding: action,
    })
    reaction(
      () => toJS(this.draft),
      () => this.keep(),
      { delay: 300 },
    )
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
