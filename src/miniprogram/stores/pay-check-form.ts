import { makeAutoObservable, observableRef } from 'mobx'
import type { ClassTime } from '../../cloud/features/institutions/shapes'
import { NO_TIME, NOTHING_TOLD } from './pay-check'
import type { Told, ToldTime } from './pay-check'

/** Longer than any course is sold for. */
const MOST_MONTHS = 36

/** One for each day of a week. */
export const MOST_TIMES = 7

/** Whether two times say the same. */
export const isSame = (one: ToldTime, other: ToldTime): boolean =>
  one.weekdays.join() === other.weekdays.join() && one.startsAt === other.startsAt && one.endsAt === other.endsAt

/** What is being told; two quick taps count as two. */
export class PayCheckForm {
  told: Told = NOTHING_TOLD

  constructor() {
    makeAutoObservable(this, { told: observableRef })
  }

  change(part: Partial<Told>) {
    this.told = { ...this.told, ...part }
  }

  /** Tells something of the time of a week at that position. */
  changeTime(at: number, part: Partial<ToldTime>) {
    this.change({ times: this.told.times.map((time, each) => (each === at ? { ...time, ...part } : time)) })
  }

  /** Takes a published time over as told, in the place of an empty one, or out again. */
  togglePublished({ weekdays, starts, ends, online }: ClassTime) {
    const time: ToldTime = { weekdays, startsAt: starts, endsAt: ends }
    const others = this.told.times.filter((one) => !isSame(one, time))
    if (others.length < this.told.times.length) return this.change({ times: others.length > 0 ? others : [NO_TIME] })
    const times = [...others.filter((one) => !isSame(one, NO_TIME)), time].slice(0, MOST_TIMES)
    this.change({ times, delivery: this.told.delivery ?? (online ? 'online' : 'offline') })
  }

  addTime() {
    if (this.told.times.length < MOST_TIMES) this.change({ times: [...this.told.times, NO_TIME] })
  }

  /** Takes a time out; one stays, be it an empty one. */
  removeTime(at: number) {
    const times = this.told.times.filter((_, each) => each !== at)
    this.change({ times: times.length > 0 ? times : [NO_TIME] })
  }

  /** A month more or less; below one it is not known. */
  stepMonths(by: 1 | -1) {
    const months = Math.min(MOST_MONTHS, (this.told.months ?? 0) + by)
    this.change({ months: months > 0 ? months : null })
  }
}
