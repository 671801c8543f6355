import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { identityOnPhone, remember, remembered } from './phone-storage'

/** As long as a parent waits (tonight-store): then the last known answer is shown, dated. */
const PATIENCE_MS = 1000

interface Kept {
  readAt: string
  answer: object
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'readAt' in value && 'answer' in value

/** One answer of the API: live, or as last known with its time. Without a name nothing is kept on the phone. */
export class LastKnown<T extends object> {
  answer: T | null = null
  /** ISO instant of the answer shown. */
  readAt: string | null = null
  state: 'loading' | 'live' | 'stale' | 'error' = 'loading'
  error: ApiError | null = null
  private readonly name: string | null
  private readonly ask: () => Promise<T>
  private identity = identityOnPhone()
  private underWay: Promise<void> | null = null

  constructor(name: string | null, ask: () => Promise<T>) {
    this.name = name
    this.ask = ask
    makeAutoObservable<this, 'name' | 'ask' | 'identity' | 'underWay'>(this, {
      answer: observableRef,
      name: false,
      ask: false,
      identity: false,
      underWay: false,
    })
  }

  /** Reads again; while it is being read, the same reading. */
  load(): Promise<void> {
    if (identityOnPhone() !== this.identity) this.forget()
    this.underWay ??= this.read().finally(() => {
      this.underWay = null
    })
    return this.underWay
  }

  /** Puts what is known better than the answer, e.g. what an act has just answered. */
  put(answer: T) {
    this.answer = answer
    this.keep()
  }

  private forget() {
    this.identity = identityOnPhone()
    this.answer = null
    this.readAt = null
    this.underWay = null
    this.state = 'loading'
  }

  private async read(): Promise<void> {
    const { identity } = this
    const impatience = setTimeout(() => this.showKept(), PATIENCE_MS)
    try {
      const answer = await this.ask()
      if (identity === this.identity) this.accept(answer)
    } catch (error) {
      if (identity === this.identity) this.fail(asApiError(error))
    } finally {
      clearTimeout(impatience)
    }
  }

  private accept(answer: T) {
    this.answer = answer
    this.readAt = new Date().toISOString()
    this.state = 'live'
    this.error = null
    this.keep()
  }

  private fail(error: ApiError) {
    this.error = error
    this.showKept()
    this.state = this.answer ? 'stale' : 'error'
  }

  private showKept() {
    if (this.answer) {
      this.state = 'stale'
      return
    }
    const kept = this.name === null ? null : remembered(this.name, isKept)
    if (!kept) return
    runInAction(() => {
      this.answer = kept.answer as T // its name is written by this class only
      this.readAt = kept.readAt
      this.state = 'stale'
    })
  }

  private keep() {
    if (this.name !== null) remember(this.name, { readAt: this.readAt ?? '', answer: this.answer })
  }
}
