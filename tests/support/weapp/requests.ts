import type { Network } from '../../../config/base-library/network'
import type { Take } from '../../../config/base-library/answers'
import type { CallEnvelope } from '../../../src/contract/envelope'

type Told = ((result: unknown) => void) | undefined
interface Request {
  url: string
  method?: string
  data?: unknown
  success?: Told
  fail?: Told
  complete?: Told
}

// https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html
const NETWORK_FAILED = 600001

const envelopeOf = (data: unknown) => JSON.parse(typeof data === 'string' ? data : JSON.stringify(data)) as CallEnvelope

/** wx.request: POST …/api ends at the real API, as a mini-program built for an API of one's own sends it. */
export function requestsOf(network: Network, take: Take) {
  return {
    request: ({ url, method, data, success, fail, complete }: Request) => {
      let wanted = true
      const end = (told: Told, result: unknown) => {
        if (!wanted) return
        told?.(result)
        complete?.(result)
      }
      const there = url.endsWith('/api') && method === 'POST'
      const answer = there ? network.carry(envelopeOf(data)) : Promise.reject(new Error(`nothing answers ${url}`))
      answer.then(
        (told) => end(success, take({ errMsg: 'request:ok', statusCode: 200, header: {}, cookies: [], data: told })),
        (error: unknown) => end(fail, take({ errMsg: `request:fail ${String(error)}`, errno: NETWORK_FAILED })),
      )
      return { abort: () => void (wanted = false) }
    },
  } satisfies Partial<Record<keyof WechatMiniprogram.Wx, unknown>>
}
