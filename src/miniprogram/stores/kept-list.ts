import { makeAutoObservable } from 'mobx'
import { remember, remembered } from './phone-storage'

/** A list that lives on this phone and nowhere else, the latest first; the oldest gives way when there are too many. */
export class KeptList<T extends { at: string }> {
  items: T[] = []
  private readonly name: string
  private readonly most: number

  constructor(name: string, most: number) {
    this.name = name
    this.most = most
    makeAutoObservable<this, 'name' | 'most'>(this, { name: false, most: false })
  }

  /** Reads what the phone remembers of whoever holds it; pages call it when shown. */
  recall() {
    const isList = (value: unknown): value is T[] =>
      Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'at' in one)
    this.items = remembered(this.name, isList) ?? []
  }

  /** Keeps it in front; one of the same instant is replaced. */
  keep(one: T) {
    this.items = [one, ...this.items.filter(({ at }) => at !== one.at)].slice(0, this.most)
    remember(this.name, this.items)
  }

  clear() {
    this.items = []
    remember(this.name, this.items)
  }
}
