import { makeAutoObservable, runInAction } from 'mobx'
import type { TimeReportState } from '../../cloud/features/homework/shapes'
import type { Day } from '../../policy/calendar/day'
import { reportClosesAt } from '../../policy/homework/time-bands'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { api } from '../api/client'
import { remember, remembered } from './phone-storage'

export interface TimeReport {
  districtId: number
  schoolId: number
  childId: number
  day: Day
  band: number
}

const isQueue = (value: unknown): value is TimeReport[] => Array.isArray(value)
const keyOf = (report: Omit<TimeReport, 'band'>) =>
  `${report.districtId}-${report.schoolId}-${report.childId}-${report.day}`

/** Time reports on their way: shown at once, kept on the phone while there is no network, sent when it is back. */
export class ReportQueue {
  /** What was tapped on this phone, by child and day; it wins over what was read before. */
  given: Record<string, number | undefined> = {}
  /** Waiting for a network. */
  waiting: TimeReport[] = []
  error: ApiError | null = null
  private readonly underWay = new Set<string>()

  constructor() {
    makeAutoObservable<this, 'underWay'>(this, { underWay: false })
  }

  recall() {
    this.given = {}
    this.error = null
    this.waiting = remembered('reports', isQueue) ?? []
    for (const report of this.waiting) this.given[keyOf(report)] = report.band
  }

  /** A fresh answer knows what was sent, also by another guardian; only what still waits wins over it. */
  trustAnswer() {
    this.given = Object.fromEntries(this.waiting.map((report) => [keyOf(report), report.band]))
  }

  bandOf(report: Omit<TimeReport, 'band'>, known: number | null): number | null {
    return this.given[keyOf(report)] ?? known
  }

  isWaiting(report: Omit<TimeReport, 'band'>): boolean {
    return this.waiting.some((one) => keyOf(one) === keyOf(report))
  }

  /** Gives or changes a report; only the last tap of a child and day counts. */
  async give(report: TimeReport): Promise<void> {
    const before = this.given[keyOf(report)]
    this.given[keyOf(report)] = report.band
    this.error = null
    const failure = await this.trySend(report)
    if (!failure) return
    runInAction(() => {
      if (failure.code === 'offline' || failure.code === 'slow' || failure.code === 'unavailable') {
        // A second tap while the first was under way is the one that is meant.
        this.keep([...this.without(report), { ...report, band: this.given[keyOf(report)] ?? report.band }])
        return
      }
      this.error = failure
      this.given[keyOf(report)] = before
    })
  }

  /** Sends what waited; what can no longer be given is dropped and said. */
  async send(now: Date): Promise<void> {
    for (const report of [...this.waiting]) {
      const failure = now < reportClosesAt(report.day) ? await this.trySend(report) : null
      if (failure?.code === 'offline' || failure?.code === 'slow' || failure?.code === 'unavailable') return
      runInAction(() => {
        this.keep(this.without(report))
        if (failure) this.error = failure
      })
    }
  }

  private async trySend(report: TimeReport): Promise<ApiError | null> {
    const key = keyOf(report)
    if (this.underWay.has(key)) return null // the first tap's call sends the newer band as well
    this.underWay.add(key)
    try {
      const { state, sent } = await this.sendLatest(report)
      runInAction(() => {
        this.given[key] = state.myBand ?? sent
        this.waiting = this.without(report)
        remember('reports', this.waiting)
      })
      return null
    } catch (error) {
      return asApiError(error)
    } finally {
      this.underWay.delete(key)
    }
  }

  /** Somebody who taps twice means the second. */
  private async sendLatest(report: TimeReport): Promise<{ state: TimeReportState; sent: number }> {
    let sent = report.band
    for (;;) {
      const state = await api.homework.reportTime.mutate({ ...report, band: sent })
      const wanted = this.given[keyOf(report)] ?? sent
      if (wanted === sent) return { state, sent }
      sent = wanted
    }
  }

  private without(report: TimeReport): TimeReport[] {
    return this.waiting.filter((one) => keyOf(one) !== keyOf(report))
  }

  private keep(waiting: TimeReport[]) {
    this.waiting = waiting
    remember('reports', waiting)
  }
}
