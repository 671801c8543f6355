import Taro from '@tarojs/taro'
import { ApiError } from './api-error'
import type { Transport } from './transport'

/** Where the page of demo identities keeps its choice. */
export const DEMO_IDENTITY_KEY = 'demo-identity'

/** Whom the demo door lets in; nothing outside the demo. */
export function demoHeader(): Record<string, string> {
  if (process.env.TARO_APP_DEMO !== 'on') return {}
  const token: unknown = Taro.getStorageSync(DEMO_IDENTITY_KEY)
  return typeof token === 'string' && token !== '' ? { 'x-demo-identity': token } : {}
}

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text
  } catch {
    return undefined // a page of some proxy, not an answer of ours
  }
}

/** POST {base}/api: H5, and a mini-program built for an API of one's own. */
export const overHttp =
  (base: string): Transport =>
  async (call) => {
    const answer = await Taro.request<unknown>({
      url: `${base}/api`,
      method: 'POST',
      data: call,
      dataType: 'text',
      header: { 'content-type': 'application/json', ...demoHeader() },
    }).catch(() => Promise.reject(new ApiError('offline')))
    return parsed(answer.data)
  }
