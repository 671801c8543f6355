import { Network, PlatformError } from '../../base-library/network'
import type { AnswerEnvelope, CallEnvelope } from '../../../src/contract/envelope'
import { offeredInCloud } from './chat-files'

/** What the frame can do to the network. */
export type NetworkState = 'online' | 'slow' | 'offline'

/** Long enough to see every skeleton and every "as last known". */
const SLOW_MS = 3000

/** WeChat's number for a cloud function that broke. */
const FUNCTION_FAILED = -504002

/** The phone's way to the local API as one person, with the faults that the frame switches on. */
export class PhoneNetwork {
  #slow = false
  readonly network: Network

  constructor(token: string | undefined) {
    this.network = new Network(async (call) => {
      if (this.#slow) await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
      return offeredInCloud(await callApi(call, token))
    })
    if (!navigator.onLine) this.network.offline()
    window.addEventListener('offline', () => this.network.offline())
    window.addEventListener('online', () => this.network.online())
  }

  switchTo(state: NetworkState): void {
    this.#slow = state === 'slow'
    if (state === 'offline') this.network.offline()
    else this.network.online()
  }
}

async function callApi(call: CallEnvelope, token: string | undefined): Promise<AnswerEnvelope> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-demo-identity': token }) }
  const answer = await fetch('/api', { method: 'POST', headers, body: JSON.stringify(call) })
  return answer.json().catch(() => {
    throw new PlatformError(FUNCTION_FAILED, `functions execute fail: ${answer.status}`)
  }) as Promise<AnswerEnvelope>
}
