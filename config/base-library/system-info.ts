import { answering } from './callbacks'

/** What a mini-program may ask about the phone, each in its own API and all together in the oldest. */
export interface SystemInfo {
  window: object
  device: object
  app: object
}

/** An ordinary Android phone with WeChat on it; what differs from phone to phone is added to it. */
export const DEVICE = { brand: 'devtools', model: 'phone', platform: 'android', system: 'Android 10', benchmarkLevel: 8 }
export const WECHAT = { SDKVersion: '3.7.12', version: '8.0.50', language: 'zh_CN', theme: 'light' }

/** The part of `wx` that tells about the phone and the launch; read anew each time, because a window can be turned. */
export function systemInfoOf(read: () => SystemInfo, launch: object, take: (value: unknown) => unknown) {
  const all = () => {
    const { window, device, app } = read()
    return { ...window, ...device, ...app }
  }
  return {
    getSystemInfoSync: () => take(all()),
    getSystemInfo: answering('getSystemInfo', all),
    getWindowInfo: () => take(read().window),
    getDeviceInfo: () => take(read().device),
    getAppBaseInfo: () => take(read().app),
    getLaunchOptionsSync: () => take(launch),
    getEnterOptionsSync: () => take(launch),
    canIUse: () => true,
  }
}
