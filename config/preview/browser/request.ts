import type { Callbacks } from '../../base-library/callbacks'
import type { Network } from '../../base-library/network'

interface Request extends Callbacks {
  url: string
  method?: string
  data?: string | object
  header?: Record<string, string>
  dataType?: string
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text // as WeChat does with what is no JSON
  }
}

/**
 * wx.request over the browser's fetch. What goes to the API's own address goes through the preview's, because a browser lets a
 * page read answers of other addresses only when they agree; WeChat asks nobody but its list of allowed domains.
 */
export function requestOf(network: Network, api: string, token: string | undefined) {
  return (options: Request) => {
    const { url, method = 'GET', data, header = {}, dataType = 'json' } = options
    const aborter = new AbortController()
    const isGet = method === 'GET'
    const send = async () => {
      if (!network.isConnected) throw new Error('no network')
      const query = isGet && typeof data === 'object' ? `?${new URLSearchParams(data as Record<string, string>)}` : ''
      const own: Record<string, string> = token === undefined ? {} : { 'x-demo-identity': token }
      const answer = await fetch(url.replace(api, '') + query, {
        method,
        headers: { 'content-type': 'application/json', ...own, ...header },
        body: isGet || data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data),
        signal: aborter.signal,
      })
      const text = await answer.text()
      return { statusCode: answer.status, header: Object.fromEntries(answer.headers), data: dataType === 'json' ? parsed(text) : text }
    }
    send()
      .then((result) => options.success?.({ errMsg: 'request:ok', ...result }))
      .catch((error: unknown) => options.fail?.({ errMsg: `request:fail ${String(error)}` }))
      .finally(() => options.complete?.({ errMsg: 'request:ok' }))
    return { abort: () => aborter.abort() }
  }
}
