import type { KeptStorage } from '../../../config/base-library/storage'

/** What stays on the phone when the mini-program is closed; values are copied in and out as JSON. */
export class Storage implements KeptStorage {
  readonly #kept = new Map<string, string>()
  /** A full phone: writing fails until it is emptied. */
  full = false

  get(key: string): unknown {
    const text = this.#kept.get(key)
    return text === undefined ? '' : JSON.parse(text)
  }

  set(key: string, value: unknown): void {
    if (this.full) throw new Error('exceed storage max size 10Mb')
    this.#kept.set(key, JSON.stringify(value ?? ''))
  }

  get keys(): string[] {
    return [...this.#kept.keys()]
  }

  remove(key: string): void {
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }
}
