import { makeAutoObservable, runInAction } from 'mobx'
import type { Week } from '../../cloud/features/homework/shapes'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { api } from '../api/client'
import { forget, remember, remembered } from './phone-storage'

export interface ChildKey {
  districtId: number
  schoolId: number
  childId: number
}

interface Kept {
  readAt: string
  week: Week
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'week' in value
const nameOf = (child: ChildKey) => `week-${child.districtId}-${child.schoolId}-${child.childId}`

/** Takes the child's week off this phone, because the child is no longer this person's. */
export const forgetWeek = (child: ChildKey): void => forget(nameOf(child))

/** The last seven days of one child, live or as last known. */
export class WeekStore {
  week: Week | null = null
  readAt: string | null = null
  state: 'loading' | 'live' | 'stale' | 'error' = 'loading'
  error: ApiError | null = null

  constructor() {
    makeAutoObservable(this)
  }

  async load(child: ChildKey, now: Date): Promise<void> {
    this.state = this.week ? this.state : 'loading'
    try {
      const week = await api.homework.week.query(child)
      const readAt = now.toISOString()
      remember(nameOf(child), { week, readAt } satisfies Kept)
      runInAction(() => {
        Object.assign(this, { week, readAt, state: 'live', error: null })
      })
    } catch (error) {
      const kept = remembered(nameOf(child), isKept)
      runInAction(() => {
        this.error = asApiError(error)
        this.week = kept?.week ?? null
        this.readAt = kept?.readAt ?? null
        this.state = kept ? 'stale' : 'error'
      })
    }
  }
}
