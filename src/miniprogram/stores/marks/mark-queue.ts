import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { MarkAnswer, MarkBatch } from '../../../cloud/features/leaving/shapes'
import { asApiError } from '../../api/api-error'
import type { ApiError } from '../../api/api-error'
import { api } from '../../api/client'
import { identityOnPhone, remember, remembered } from '../phone-storage'
import { newRequestKey } from '../request-key'
import { isSameRoll, nextBatch, nothingKept, withAct, withAnswer, withNotTaken, withSeen, withUndo } from './kept-marks'
import type { Act, KeptMarks, Line, RollKey } from './kept-marks'

const NAME = 'marks'
/** With these nothing is known of the marks: they wait. Any other failure is an answer. */
const WAITS = ['offline', 'slow', 'unavailable', 'internal', 'not-signed-in']
/** With these one mark is wrong and the others may not be. */
const OF_ONE_MARK = ['bad-input', 'text-refused']

const isKept = (value: unknown): value is KeptMarks =>
  typeof value === 'object' && value !== null && 'device' in value && 'waiting' in value && 'acts' in value

const newKept = () => nothingKept(newRequestKey(new Date()))

type Heard = (batch: MarkBatch, answer: MarkAnswer) => void

/**
 * The marks of this phone on their way: kept on it before anything is sent, sent in the order of the taps when there is a
 * signal, and again until each is answered for. The API knows a mark that came before, so none is doubled.
 */
export class MarkQueue {
  kept: KeptMarks
  sending = false
  /** Why the last sending stopped; null when everything was answered for. */
  error: ApiError | null = null
  /** The phone has no room left: what waits is in this running program only. */
  isUnsafe = false
  /** Counts the answers: who reads a roll meanwhile knows that it is old already. */
  answers = 0
  private readonly post: (batch: MarkBatch) => Promise<MarkAnswer>
  private identity = identityOnPhone()
  private readonly hearers = new Set<Heard>()

  constructor(post: (batch: MarkBatch) => Promise<MarkAnswer>) {
    this.post = post
    this.kept = remembered(NAME, isKept) ?? newKept()
    makeAutoObservable<this, 'post' | 'identity' | 'hearers'>(this, { kept: observableRef, post: false, identity: false, hearers: false })
  }

  /** Reads what the phone remembers of whoever holds it; pages call it when shown. */
  recall() {
    if (identityOnPhone() === this.identity) return
    this.identity = identityOnPhone()
    this.kept = remembered(NAME, isKept) ?? newKept()
    this.error = null
    this.isUnsafe = false
  }

  /** Notes one tap and sends it as soon as it can. */
  act(act: Pick<Act, 'roll' | 'kind' | 'to'> & { lines: readonly Line[] }, now: Date): void {
    if (act.lines.length === 0) return
    this.change((kept) => withAct(kept, act, now, () => newRequestKey(now)))
    void this.send()
  }

  undo(actId: string, now: Date): void {
    this.change((kept) => withUndo(kept, actId, now, () => newRequestKey(now)))
    void this.send()
  }

  seen(markId: string): void {
    this.change((kept) => withSeen(kept, markId))
  }

  /** Tells each answer to whoever shows a roll; answers how to stop. */
  listen(heard: Heard): () => void {
    this.hearers.add(heard)
    return () => void this.hearers.delete(heard)
  }

  /** Sends what waits, until all is answered for or there is no signal. One sending at a time: it takes what comes meanwhile. */
  async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    let failure: ApiError | null = null
    try {
      for (let batch = nextBatch(this.kept); batch && !failure; batch = nextBatch(this.kept)) failure = await this.sendBatch(batch)
    } finally {
      runInAction(() => {
        this.sending = false
        this.error = failure
      })
    }
  }

  private async sendBatch(batch: MarkBatch): Promise<ApiError | null> {
    const { identity } = this
    try {
      const answer = await this.post(batch)
      if (identity !== this.identity) return null // another's phone now: what this one made is sent again when it is theirs
      runInAction(() => {
        this.answers++
        this.change((kept) => withAnswer(kept, answer))
      })
      for (const heard of this.hearers) heard(batch, answer)
      return null
    } catch (error) {
      const failure = asApiError(error)
      if (WAITS.includes(failure.code)) return failure
      if (OF_ONE_MARK.includes(failure.code) && batch.marks.length > 1) return this.sendEach(batch)
      const { code } = failure
      if (code !== 'offline' && code !== 'slow') {
        this.change((kept) => withNotTaken(kept, batch.marks.map(({ markId }) => markId), code))
      }
      return null
    }
  }

  private async sendEach(batch: MarkBatch): Promise<ApiError | null> {
    for (const mark of batch.marks) {
      const failure = await this.sendBatch({ ...batch, marks: [mark] })
      if (failure) return failure
    }
    return null
  }

  /** What is stored is the truth, because another window may have marked too; only what could not be stored wins over it. */
  private change(next: (kept: KeptMarks) => KeptMarks) {
    this.recall()
    const before = this.isUnsafe ? this.kept : (remembered(NAME, isKept) ?? this.kept)
    runInAction(() => {
      this.kept = next(before)
      this.isUnsafe = !remember(NAME, this.kept)
    })
  }
}

export const markQueue = new MarkQueue((batch) => api.leaving.mark.mutate(batch))

/** What waits of this roll, in the order of the taps. */
export const waitingOf = (queue: MarkQueue, roll: RollKey): KeptMarks['waiting'] =>
  queue.kept.waiting.filter((one) => isSameRoll(one.roll, roll))
