import { makeAutoObservable } from 'mobx'
import { remember, remembered } from './phone-storage'

export interface Favourite {
  districtId: number
  institutionId: number
  name: string
}

/** More would not fit one screen. */
const MOST = 30

const isList = (value: unknown): value is Favourite[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'institutionId' in one && 'name' in one)

type Key = Omit<Favourite, 'name'>
const isSame = (one: Key, other: Key) => one.districtId === other.districtId && one.institutionId === other.institutionId

/** Institutions somebody wants to find again; kept on this phone and nowhere else. */
export class Favourites {
  items: Favourite[] = []

  constructor() {
    makeAutoObservable(this)
  }

  /** Reads what the phone remembers of whoever holds it; pages call it when shown. */
  recall() {
    this.items = remembered('favourite-institutions', isList) ?? []
  }

  has(key: Key): boolean {
    return this.items.some((one) => isSame(one, key))
  }

  /** Adds it in front, or takes it away; the oldest gives way when there are too many. */
  toggle(one: Favourite) {
    const others = this.items.filter((each) => !isSame(each, one))
    this.items = (others.length < this.items.length ? others : [one, ...others]).slice(0, MOST)
    remember('favourite-institutions', this.items)
  }
}

export const favourites = new Favourites()
