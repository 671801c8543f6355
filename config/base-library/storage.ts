import { answersWith } from './answers'
import type { Take } from './answers'

const KB = 1024
/** 1 MB a key, 10 MB in all: developers.weixin.qq.com/miniprogram/dev/framework/ability/storage.html */
export const STORAGE_LIMITS = { key: KB * KB, whole: 10 * KB * KB }

/** What stays on a phone when the mini-program is closed, wherever it is kept; values go in and out as copies. */
export interface KeptStorage {
  readonly keys: string[]
  /** What it all takes; not known to whoever does not count. */
  readonly bytes?: number
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
  clear(): void
}

/** The storage part of `wx`; `take` makes values the package's own. */
export function storageOf(storage: KeptStorage, take: Take) {
  const answers = answersWith(take)
  const info = () => ({
    keys: storage.keys,
    currentSize: Math.ceil((storage.bytes ?? 0) / KB),
    limitSize: STORAGE_LIMITS.whole / KB,
  })
  return {
    // WeChat lets the caller name the type of what it kept.
    getStorageSync: <T>(key: string): T => take(storage.get(key)) as T,
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => take(info()) as ReturnType<typeof info>,
    getStorage: answers('getStorage', ({ key }) => {
      if (!storage.keys.includes(key)) throw new Error('data not found')
      return { data: storage.get(key) }
    }),
    setStorage: answers('setStorage', ({ key, data }) => void storage.set(key, data)),
    removeStorage: answers('removeStorage', ({ key }) => void storage.remove(key)),
    clearStorage: answers('clearStorage', () => void storage.clear()),
    getStorageInfo: answers('getStorageInfo', info),
  } satisfies Partial<WechatMiniprogram.Wx>
}
