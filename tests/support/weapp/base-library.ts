import { networkOf } from '../../../config/base-library/network'
import type { Network } from '../../../config/base-library/network'
import type { PageStack } from '../../../config/base-library/page-stack'
import { storageOf } from '../../../config/base-library/storage'
import type { KeptStorage } from '../../../config/base-library/storage'
import { DEVICE, systemInfoOf, WECHAT } from '../../../config/base-library/system-info'
import { dialogsOf } from './dialogs'
import type { Dialogs } from './dialogs'
import type { OpenPage } from './open-page'

interface Parts {
  storage: KeptStorage
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

/** `wx` as the package finds it: what we use of the base library, with a memory. */
export function baseLibrary({ storage, dialogs, network, stack, take, launch, fontSizeSetting }: Parts) {
  const app = { ...WECHAT, fontSizeSetting }
  return {
    ...storageOf(storage, take),
    ...dialogsOf(dialogs),
    ...stack.api,
    ...networkOf(network, take),
    ...systemInfoOf(() => ({ window: WINDOW, device: DEVICE, app }), launch, take),
    getMenuButtonBoundingClientRect: () => take({ left: 278, top: 26, right: 365, bottom: 58, width: 87, height: 32 }),
    nextTick: (run: () => void) => void setImmediate(run),
  } satisfies Partial<Record<keyof WechatMiniprogram.Wx, unknown>>
}

export type BaseLibrary = ReturnType<typeof baseLibrary>
