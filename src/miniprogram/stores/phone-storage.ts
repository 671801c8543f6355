import Taro from '@tarojs/taro'
import { DEMO_IDENTITY_KEY } from '../api/transport-http'

/** Whose phone memory it is: one WeChat account a phone, but several demo identities on one machine. */
export function identityOnPhone(): string {
  if (process.env.TARO_APP_DEMO !== 'on') return 'me'
  const token: unknown = Taro.getStorageSync(DEMO_IDENTITY_KEY)
  return typeof token === 'string' && token !== '' ? token : 'nobody'
}

const keyOf = (name: string) => `${name}:${identityOnPhone()}`

/** What was remembered under the name for this identity; null when nothing or when it does not have the shape. */
export function remembered<T>(name: string, hasShape: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = Taro.getStorageSync(keyOf(name))
    return hasShape(value) ? value : null
  } catch {
    return null // a full or broken phone memory must not stop the screen
  }
}

/** Forgets what was remembered under the name for this identity. */
export function forget(name: string): void {
  try {
    Taro.removeStorageSync(keyOf(name))
  } catch {
    // A broken phone memory has nothing to forget.
  }
}

/** Remembers the value for this identity; a full phone only loses the memory, and the answer says so. */
export function remember(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(keyOf(name), value)
    return true
  } catch {
    return false // what is shown is on the screen already; only the copy is missing
  }
}
