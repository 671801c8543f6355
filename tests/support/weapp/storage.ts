import { STORAGE_LIMITS } from '../../../config/base-library/storage'
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
    const text = JSON.stringify(value ?? '')
    const size = Buffer.byteLength(text)
    if (size > STORAGE_LIMITS.key) throw new Error('entry size limit reached')
    const others = this.bytes - Buffer.byteLength(this.#kept.get(key) ?? '')
    if (this.full || others + size > STORAGE_LIMITS.whole) throw new Error('exceed storage max size 10Mb')
    this.#kept.set(key, text)
  }

  get keys(): string[] {
    return [...this.#kept.keys()]
  }

  get bytes(): number {
    return [...this.#kept.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  }

  remove(key: string): void {
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }
}
