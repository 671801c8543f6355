import { answersWith } from '../../../config/base-library/answers'
import type { Take } from '../../../config/base-library/answers'
import { networkOf } from '../../../config/base-library/network'
import type { Network } from '../../../config/base-library/network'
import type { PageStack } from '../../../config/base-library/page-stack'
import { storageOf } from '../../../config/base-library/storage'
import { DEVICE, systemInfoOf, WECHAT } from '../../../config/base-library/system-info'
import type { AppLife } from './app-life'
import { cloudFilesOf } from './cloud-files'
import { deviceOf } from './device'
import type { Device } from './device'
import { dialogsOf } from './dialogs'
import type { Dialogs } from './dialogs'
import { knownApis } from './known-apis'
import type { OpenPage } from './open-page'
import { permissionsOf } from './permissions'
import type { Permissions } from './permissions'
import { WINDOW } from './phone-facts'
import { requestsOf } from './requests'
import { screenOf } from './screen'
import type { Screen } from './screen'
import type { Storage } from './storage'
import { subscriptionsOf } from './subscriptions'
import type { Subscriptions } from './subscriptions'

interface Parts {
  storage: Storage
  dialogs: Dialogs
  device: Device
  permissions: Permissions
  subscriptions: Subscriptions
  screen: Screen
  network: Network
  stack: PageStack<OpenPage>
  /** Whose WeChat it is. */
  openid: string
  life: AppLife
  take: Take
  /** Px of the text size set in WeChat itself. */
  fontSizeSetting: number
}

/** `wx` as the package finds it: what is played of the base library, with a memory. */
export function baseLibrary(parts: Parts) {
  const { storage, dialogs, device, permissions, subscriptions, screen, network, stack, life, take, fontSizeSetting, openid } = parts
  const { cloud, ...ofNetwork } = networkOf(network, take)
  const answers = answersWith(take)
  return {
    ...storageOf(storage, take),
    ...dialogsOf(dialogs, answers),
    ...deviceOf(device, (scope) => permissions.ask(scope, dialogs), answers),
    ...permissionsOf(permissions, dialogs, answers),
    ...subscriptionsOf(subscriptions, answers),
    ...screenOf(screen, answers),
    ...ofNetwork,
    cloud: { ...cloud, ...cloudFilesOf(device, network, openid, take) },
    ...requestsOf(network, take),
    ...systemInfoOf(() => ({ window: WINDOW, device: DEVICE, app: { ...WECHAT, fontSizeSetting } }), life.launch, take),
    getEnterOptionsSync: () => take(life.entered),
    getMenuButtonBoundingClientRect: () => take({ left: 278, top: 26, right: 365, bottom: 58, width: 87, height: 32 }),
    nextTick: (run: () => void) => void setImmediate(run),
    ...life.api,
    ...stack.api,
  } satisfies Partial<Record<keyof WechatMiniprogram.Wx, unknown>>
}

export type BaseLibrary = ReturnType<typeof baseLibrary>

/** The library with every other API of WeChat refused by its name, so that none is silently missing. */
export function refusingUnknown(library: BaseLibrary, onFault: (error: unknown) => void): BaseLibrary {
  const refuse = (name: string) => () => {
    const error = new Error(`wx.${name} is not played by the harness: add it to tests/support/weapp`)
    onFault(error)
    throw error
  }
  return new Proxy(library, {
    get(played, name) {
      if (typeof name === 'string' && !(name in played) && knownApis().has(name)) return refuse(name)
      return Reflect.get(played, name) as unknown
    },
  })
}
