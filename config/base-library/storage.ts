import { answering } from './callbacks'

/** What stays on a phone when the mini-program is closed, wherever it is kept; values go in and out as copies. */
export interface KeptStorage {
  readonly keys: string[]
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
  clear(): void
}

/** The storage part of `wx`; `take` makes values the package's own. */
export function storageOf(storage: KeptStorage, take: (value: unknown) => unknown) {
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
