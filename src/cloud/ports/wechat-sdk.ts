import type { WechatOpenapi } from './wechat'
import type { WechatStorage } from './wechat-files'

type WechatCloud = WechatStorage & { openapi: WechatOpenapi }

let loaded: WechatCloud | undefined

/**
 * WeChat's server SDK, loaded on first use: it takes 200 ms, which the calls that never need it should not pay.
 * Only inside a deployed function: without the platform's credentials an openapi call ends the process.
 */
export function wechatCloud(): WechatCloud {
  if (!loaded) {
    const cloud = require('wx-server-sdk') as WechatCloud & { init(options: { env: unknown }): void; DYNAMIC_CURRENT_ENV: unknown }
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    loaded = cloud
  }
  return loaded
}

export const wechatOpenapi = (): WechatOpenapi => wechatCloud().openapi
