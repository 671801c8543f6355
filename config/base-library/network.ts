import type { AnswerEnvelope, CallEnvelope } from '../../src/contract/envelope'
import { functionOf } from '../../src/contract/functions'
import { answersWith } from './answers'
import type { Take } from './answers'

/** How the API is reached: in this process, or over HTTP. */
export type Carrier = (call: CallEnvelope) => Promise<AnswerEnvelope>

/** What the platform says when the call arrived and the function did not answer. */
export class PlatformError extends Error {
  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(message)
  }
}

type Listener = WechatMiniprogram.OnNetworkStatusChangeCallback

type State = 'online' | 'offline' | 'held'

/** The phone's way to the API, with the faults that ways have. */
export class Network {
  /** Every call that left the phone, in order. */
  readonly calls: CallEnvelope[] = []
  #state: State = 'online'
  #failures = 0
  #lostAnswers = 0
  readonly #refusals = new Map<string, AnswerEnvelope>()
  readonly #held: (() => void)[] = []
  readonly #listeners = new Set<Listener>()
  #delayMs = 0

  /** `wait` is the clock by which a slow network is slow. */
  constructor(
    private readonly carrier: Carrier,
    private readonly wait: (run: () => void, milliseconds: number) => unknown = setTimeout,
  ) {}

  get isConnected(): boolean {
    return this.#state !== 'offline'
  }

  /** No network until online() again. */
  offline(): void {
    this.#switch('offline')
  }

  online(): void {
    this.#delayMs = 0
    this.#switch('online')
    for (const release of this.#held.splice(0)) release()
  }

  /** So slow that nothing arrives until online() again. */
  hold(): void {
    this.#switch('held')
  }

  /** Every call takes so long, until online() again. */
  slow(milliseconds: number): void {
    this.#delayMs = milliseconds
  }

  /** The next calls do not leave the phone. */
  failOnce(times = 1): void {
    this.#failures = times
  }

  /** The next call is answered, and the answer is lost on its way back. */
  loseAnswer(times = 1): void {
    this.#lostAnswers = times
  }

  /** Calls of this procedure are answered by this refusal, until `mended`. */
  refuse(path: string, error: Extract<AnswerEnvelope, { ok: false }>['error']): void {
    this.#refusals.set(path, { ok: false, error })
  }

  mended(): void {
    this.#refusals.clear()
  }

  /** Carries one call; rejects when nothing comes back. */
  async carry(call: CallEnvelope): Promise<AnswerEnvelope> {
    if (this.#failures > 0) {
      this.#failures--
      throw new Error('the network failed')
    }
    if (this.#delayMs > 0) await new Promise<void>((resolve) => this.wait(resolve, this.#delayMs))
    if (this.#state === 'held') await new Promise<void>((resolve) => this.#held.push(resolve))
    if (this.#state === 'offline') throw new Error('no network')
    this.calls.push(call)
    const answer = this.#refusals.get(call.path) ?? (await this.carrier(call))
    if (this.#lostAnswers > 0) {
      this.#lostAnswers--
      throw new Error('the answer was lost')
    }
    return answer
  }

  onChange(listener: Listener): void {
    this.#listeners.add(listener)
  }

  offChange(listener?: Listener): void {
    if (listener) this.#listeners.delete(listener)
    else this.#listeners.clear()
  }

  #switch(state: State): void {
    const before = this.isConnected
    this.#state = state
    if (before === this.isConnected) return
    for (const listener of this.#listeners) listener(statusOf(this.isConnected))
  }
}

const statusOf = (isConnected: boolean) => ({
  isConnected,
  networkType: isConnected ? ('4g' as const) : ('none' as const),
})

// -501000 is the platform's own number for a function that is not there; a fault of the network is -1.
const NO_FUNCTION = -501000
const NO_NETWORK = -1

/** The part of `wx` that calls the cloud function and knows the network; `take` makes values the package's own. */
export function networkOf(network: Network, take: Take) {
  const answers = answersWith(take)
  return {
    cloud: {
      init: () => undefined,
      callFunction: async ({ name, data }: { name: string; data: CallEnvelope }) => {
        if (name !== functionOf(data.path)) throw Object.assign(new Error(`no function ${name}`), { errCode: NO_FUNCTION })
        const call = JSON.parse(JSON.stringify(data)) as CallEnvelope
        const result = await network.carry(call).catch((error: unknown) => {
          const errCode = error instanceof PlatformError ? error.errCode : NO_NETWORK
          throw Object.assign(new Error(`cloud.callFunction:fail ${String(error)}`), { errCode })
        })
        return take({ errMsg: 'cloud.callFunction:ok', result })
      },
    },
    getNetworkType: answers('getNetworkType', () => {
      const { networkType } = statusOf(network.isConnected)
      return { networkType, hasSystemProxy: false, signalStrength: 0, weakNet: false }
    }),
    onNetworkStatusChange: (listener: Listener) => network.onChange(listener),
    offNetworkStatusChange: (listener?: Listener) => network.offChange(listener),
  }
}
