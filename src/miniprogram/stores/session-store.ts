import { makeAutoObservable, runInAction } from 'mobx'
import type { Me } from '../../cloud/features/people/shapes'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { api } from '../api/client'
import { identityOnPhone, remember, remembered } from './phone-storage'
import { readsLargeType } from './phone-type'

/** What one person can be, one after the other: at home, at school, at the district. */
export type Side = 'family' | 'staff' | 'district'

interface Kept {
  elder: boolean
  side: Side | null
  /** The person has chosen a type size, or declined the larger one. */
  choseType?: boolean
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'elder' in value

/** Who is using the phone, as whom, and how large they read. */
export class SessionStore {
  me: Me | null = null
  error: ApiError | null = null
  loading = false
  elder = false
  chosenSide: Side | null = null
  choseType = false
  private identity = ''

  constructor() {
    makeAutoObservable(this)
    this.followIdentity()
  }

  /** Reads what the phone remembers of whoever holds it; pages call it when shown, because demo identities change. */
  followIdentity() {
    const identity = identityOnPhone()
    if (identity === this.identity) return
    this.identity = identity
    const kept = remembered('session', isKept)
    this.me = null
    this.error = null
    this.elder = kept?.elder ?? false
    this.chosenSide = kept?.side ?? null
    this.choseType = kept?.choseType ?? false
  }

  /** The sides this person has; empty while unknown or when they belong to nothing yet. */
  get sides(): Side[] {
    const { me } = this
    if (!me) return []
    const sides: Side[] = []
    if (me.children.length > 0 || me.waiting.length > 0) sides.push('family')
    if (me.posts.length > 0) sides.push('staff')
    if (me.officerOf.length > 0) sides.push('district')
    return sides
  }

  /** The side shown now; a guardian until something else is known. */
  get side(): Side {
    const { sides, chosenSide } = this
    if (chosenSide && (sides.length === 0 || sides.includes(chosenSide))) return chosenSide
    return sides[0] ?? 'family'
  }

  /** Known and belonging to no school: to be welcomed. */
  get isStranger(): boolean {
    if (this.me) return this.sides.length === 0
    return this.error?.code === 'not-signed-in'
  }

  /** The larger type is offered once, to who reads large type elsewhere. */
  get offersElder(): boolean {
    return !this.elder && !this.choseType && readsLargeType()
  }

  chooseSide(side: Side) {
    this.chosenSide = side
    this.keep()
  }

  setElder(elder: boolean) {
    this.elder = elder
    this.choseType = true
    this.keep()
  }

  /** Asks the API who I am; a failure keeps what was known. */
  async loadMe(): Promise<void> {
    if (this.loading) return
    this.loading = true
    try {
      const me = await api.people.me.query()
      runInAction(() => {
        this.me = me
        this.error = null
        this.keep() // so that the next start opens at the right side without asking
      })
    } catch (error) {
      runInAction(() => {
        this.error = asApiError(error)
      })
    } finally {
      runInAction(() => {
        this.loading = false
      })
    }
  }

  private keep() {
    const { elder, choseType } = this
    const side = this.sides.length > 0 ? this.side : this.chosenSide
    remember('session', { elder, side, choseType } satisfies Kept)
  }
}

export const session = new SessionStore()
