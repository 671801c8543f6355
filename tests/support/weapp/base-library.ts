import type { CallEnvelope } from '../../../src/contract/envelope'
import { answering } from '../../../config/base-library/callbacks'
import type { PageStack } from '../../../config/base-library/page-stack'
import { dialogsOf } from './dialogs'
import type { Dialogs } from './dialogs'
import type { Network } from './network'
import type { OpenPage } from './open-page'
import { storageOf } from './storage'
import type { Storage } from './storage'

interface Parts {
  storage: Storage
  dialogs: Dialogs
  network: Network
  stack: PageStack<OpenPage>
  take: (value: unknown) => unknown
  launch: object
  /** Px of the text size set in WeChat itself. */
  fontSizeSetting: number
}

const WINDOW = {
  windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2, statusBarHeight: 20,
  safeArea: { left: 0, top: 20, right: 375, bottom: 667, width: 375, height: 647 },
}
const DEVICE = { brand: 'devtools', model: 'phone', platform: 'android', system: 'Android 10', benchmarkLevel: 8 }
const APP = { SDKVersion: '3.7.12', version: '8.0.50', language: 'zh_CN', theme: 'light' }

/** `wx` as the package finds it: what we use of the base library, with a memory. */
export function baseLibrary({ storage, dialogs, network, stack, take, launch, fontSizeSetting }: Parts) {
  const app = { ...APP, fontSizeSetting }
  return {
    ...storageOf(storage, take),
    ...dialogsOf(dialogs),
    ...stack.api,
    cloud: {
      init: () => undefined,
      /** The platform's own numbers are -4xxxxx and below; a fault of the network is -1. */
      callFunction: async ({ name, data }: { name: string; data: CallEnvelope }) => {
        if (name !== 'api') throw Object.assign(new Error(`no function ${name}`), { errCode: -501000 })
        const call = JSON.parse(JSON.stringify(data)) as CallEnvelope
        const result = await network.carry(call).catch((error: unknown) => {
          throw Object.assign(new Error(`cloud.callFunction:fail ${String(error)}`), { errCode: -1 })
        })
        return take({ errMsg: 'cloud.callFunction:ok', result })
      },
    },
    getNetworkType: answering('getNetworkType', () => ({ networkType: network.isConnected ? '4g' : 'none' })),
    onNetworkStatusChange: (listener: (status: object) => void) => network.onChange(listener),
    offNetworkStatusChange: (listener?: (status: object) => void) => network.offChange(listener),
    getSystemInfoSync: () => take({ ...WINDOW, ...DEVICE, ...app }),
    getSystemInfo: answering('getSystemInfo', () => ({ ...WINDOW, ...DEVICE, ...app })),
    getWindowInfo: () => take(WINDOW),
    getDeviceInfo: () => take(DEVICE),
    getAppBaseInfo: () => take(app),
    getLaunchOptionsSync: () => take(launch),
    getEnterOptionsSync: () => take(launch),
    getMenuButtonBoundingClientRect: () => take({ left: 278, top: 26, right: 365, bottom: 58, width: 87, height: 32 }),
    canIUse: () => true,
    nextTick: (run: () => void) => void setImmediate(run),
  } satisfies Partial<Record<keyof WechatMiniprogram.Wx, unknown>>
}

export type BaseLibrary = ReturnType<typeof baseLibrary>
