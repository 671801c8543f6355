import { makeAutoObservable, runInAction, toJS } from 'mobx'
import type { ChildTonight, Tonight } from '../../cloud/features/homework/shapes'
import { dayInShanghai } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { api } from '../api/client'
import { identityOnPhone, remember, remembered } from './phone-storage'
import { ReportQueue } from './report-queue'

/** A parent waits this long for the live answer before seeing the last known one. */
export const PATIENCE_BEFORE_LAST_KNOWN_MS = 1000

/** One kept by an earlier version of the program says nothing of the afternoon, and is not shown. */
const isTonight = (value: unknown): value is Tonight =>
  typeof value === 'object' && value !== null && 'readAt' in value && 'children' in value &&
  Array.isArray(value.children) &&
  value.children.every((child: unknown) => typeof child === 'object' && child !== null && 'leaving' in child)

export const childKey = (child: Pick<ChildTonight, 'districtId' | 'schoolId' | 'childId'>): string =>
  `${child.districtId}-${child.schoolId}-${child.childId}`

/** A guardian's evening: the live answer, or the last known one with its time. */
export class TonightStore {
  answer: Tonight | null = null
  /** 'stale': what is shown is of an earlier time, because the network is slow or gone. */
  state: 'loading' | 'live' | 'stale' | 'error' = 'loading'
  error: ApiError | null = null
  refreshing = false
  chosenKey: string | null = null
  today: Day = ''
  identity = ''
  readonly reports = new ReportQueue()

  constructor() {
    makeAutoObservable(this)
  }

  get child(): ChildTonight | null {
    const children = this.answer?.children ?? []
    return children.find((child) => childKey(child) === this.chosenKey) ?? children[0] ?? null
  }

  /** The child whose evening this phone showed last; null when it has shown none. */
  lastKnown(): ChildTonight | null {
    if (identityOnPhone() === this.identity && this.child) return this.child
    const children = remembered('tonight', isTonight)?.children ?? []
    const chosen = remembered('child', (value): value is string => typeof value === 'string')
    return children.find((child) => childKey(child) === chosen) ?? children[0] ?? null
  }

  /** The answer is of an earlier day: its numbers say nothing about tonight. */
  get isTooOld(): boolean {
    return this.answer !== null && this.answer.today < this.today
  }

  choose(key: string) {
    this.chosenKey = key
    remember('child', key)
  }

  /** Reads the evening; `now` decides whether what is kept is still today's. */
  async load(now: Date): Promise<void> {
    this.begin(now)
    const known = this.answer ?? remembered('tonight', isTonight)
    const { identity } = this
    const impatience = setTimeout(() => this.showKnown(known), PATIENCE_BEFORE_LAST_KNOWN_MS)
    try {
      const answer = await api.homework.tonight.query()
      if (identity === this.identity) this.accept(answer, now)
    } catch (error) {
      if (identity === this.identity) this.fail(asApiError(error), known)
    } finally {
      clearTimeout(impatience)
      runInAction(() => {
        this.refreshing = false
      })
    }
  }

  /** One tap: how long it took. Without a network it waits on the phone. */
  async report(child: ChildTonight, day: Day, band: number): Promise<void> {
    const { districtId, schoolId, childId } = child
    const key = { districtId, schoolId, childId, day }
    await this.reports.give({ ...key, band })
    runInAction(() => {
      // What was sent belongs to the last known answer as well.
      const told = day === child.day ? child.report : child.lastEvening
      if (told) told.myBand = this.reports.bandOf(key, told.myBand)
      if (this.answer) remember('tonight', toJS(this.answer))
    })
  }

  private begin(now: Date) {
    const identity = identityOnPhone()
    if (identity !== this.identity) {
      this.identity = identity
      this.answer = null
      this.chosenKey = remembered('child', (value): value is string => typeof value === 'string')
      this.reports.recall()
    }
    this.today = dayInShanghai(now)
    this.refreshing = true
    if (!this.answer) this.state = 'loading'
  }

  private showKnown(known: Tonight | null) {
    if (!this.refreshing || !known) return
    this.answer = known
    this.state = 'stale'
  }

  private accept(answer: Tonight, now: Date) {
    this.answer = answer
    this.today = answer.today
    this.state = 'live'
    this.error = null
    remember('tonight', answer)
    this.reports.trustAnswer()
    void this.reports.send(now)
  }

  private fail(error: ApiError, known: Tonight | null) {
    this.error = error
    this.answer = known
    this.state = known ? 'stale' : 'error'
  }
}

export const tonight = new TonightStore()
