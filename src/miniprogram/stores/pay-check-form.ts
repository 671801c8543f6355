import { makeAutoObservable, observableRef } from 'mobx'
import { NOTHING_TOLD } from './pay-check'
import type { Told } from './pay-check'

/** Longer than any course is sold for. */
const MOST_MONTHS = 36

/** What is being told; two quick taps count as two. */
export class PayCheckForm {
  told: Told = NOTHING_TOLD

  constructor() {
    makeAutoObservable(this, { told: observableRef })
  }

  change(part: Partial<Told>) {
    this.told = { ...this.told, ...part }
  }

  /** A month more or less; below one it is not known. */
  stepMonths(by: 1 | -1) {
    const months = Math.min(MOST_MONTHS, (this.told.months ?? 0) + by)
    this.change({ months: months > 0 ? months : null })
  }
}
