import type { AnswerEnvelope, CallEnvelope } from '../../src/contract/envelope'
import { answering } from './callbacks'

/** How the API is reached: in this process, or over HTTP. */
export type Carrier = (call: CallEnvelope) => Promise<AnswerEnvelope>

type State = 'online' | 'offline' | 'held'

/** The phone's way to the API, with the faults that ways have. */
export class Network {
  /** Every call that left the phone, in order. */
  readonly calls: CallEnvelope[] = []
  #state: State = 'online'
  #failures = 0
  #lostAnswers = 0
  readonly #held: (() => void)[] = []
  readonly #listeners = new Set<(status: { isConnected: boolean }) => void>()

  constructor(private readonly carrier: Carrier) {}

  get isConnected(): boolean {
    return this.#state !== 'offline'
  }

  /** No network until online() again. */
  offline(): void {
    this.#switch('offline')
  }

  online(): void {
    this.#switch('online')
    for (const release of this.#held.splice(0)) release()
  }

  /** So slow that nothing arrives until online() again. */
  hold(): void {
    this.#switch('held')
  }

  /** The next calls do not leave the phone. */
  failOnce(times = 1): void {
    this.#failures = times
  }

  /** The next call is answered, and the answer is lost on its way back. */
  loseAnswer(times = 1): void {
    this.#lostAnswers = times
  }

  /** Carries one call; rejects when nothing comes back. */
  async carry(call: CallEnvelope): Promise<AnswerEnvelope> {
    if (this.#failures > 0) {
      this.#failures--
      throw new Error('the network failed')
    }
    if (this.#state === 'held') await new Promise<void>((resolve) => this.#held.push(resolve))
    if (this.#state === 'offline') throw new Error('no network')
    this.calls.push(call)
    const answer = await this.carrier(call)
    if (this.#lostAnswers > 0) {
      this.#lostAnswers--
      throw new Error('the answer was lost')
    }
    return answer
  }

  onChange(listener: (status: { isConnected: boolean }) => void): void {
    this.#listeners.add(listener)
  }

  offChange(listener?: (status: { isConnected: boolean }) => void): void {
    if (listener) this.#listeners.delete(listener)
    else this.#listeners.clear()
  }

  #switch(state: State): void {
    const before = this.isConnected
    this.#state = state
    if (before === this.isConnected) return
    for (const listener of this.#listeners) listener({ isConnected: this.isConnected })
  }
}

/** The part of `wx` that calls the cloud function and knows the network; `take` makes values the package's own. */
export function networkOf(network: Network, take: (value: unknown) => unknown) {
  return {
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
  }
}
