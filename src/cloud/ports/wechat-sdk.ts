import type { WechatOpenapi } from './wechat'

let openapi: WechatOpenapi | undefined

/**
 * WeChat's server SDK, loaded on first use: it takes 200 ms, which the calls that never need it should not pay.
 * Only inside a deployed function: without the platform's credentials an openapi call ends the process.
 */
export function wechatOpenapi(): WechatOpenapi {
  if (!openapi) {
    const cloud = require('wx-server-sdk') as {
      init(options: { env: unknown }): void
      DYNAMIC_CURRENT_ENV: unknown
      openapi: WechatOpenapi
    }
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    openapi = cloud.openapi
  }
  return openapi
}
