import { answering } from '../../../config/base-library/callbacks'

/** What stays on the phone when the mini-program is closed; values are copied in and out as JSON. */
export class Storage {
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

/** The storage part of `wx`; `take` makes values the package's own. */
export function storageOf(storage: Storage, take: (value: unknown) => unknown) {
  const info = () => ({ keys: storage.keys, currentSize: 1, limitSize: 10240 })
  return {
    getStorageSync: (key: string) => take(storage.get(key)),
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => take(info()),
    getStorage: answering('getStorage', ({ key }: { key: string }) => {
      if (!storage.keys.includes(key)) throw new Error('data not found')
      return { data: take(storage.get(key)) }
    }),
    setStorage: answering('setStorage', ({ key, data }: { key: string; data: unknown }) => storage.set(key, data)),
    removeStorage: answering('removeStorage', ({ key }: { key: string }) => storage.remove(key)),
    clearStorage: answering('clearStorage', () => storage.clear()),
    getStorageInfo: answering('getStorageInfo', info),
  }
}
