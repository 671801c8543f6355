import type { Take } from '../../../config/base-library/answers'
import type { Launch } from './phone-facts'

type Part = (...args: unknown[]) => unknown
type Listener = (told: unknown) => void

type AppEvent = 'onShow' | 'onHide' | 'onError' | 'onPageNotFound' | 'onUnhandledRejection'

/** The App() of the package through its life: started, shown, hidden, told of errors. */
export class AppLife {
  config: Record<string, unknown> = {}
  /** How it was entered last. */
  entered: Launch
  readonly #listeners = new Map<AppEvent, Set<Listener>>()

  constructor(
    private readonly note: (...said: unknown[]) => void,
    private readonly take: Take,
    /** How it was started. */
    readonly launch: Launch,
  ) {
    this.entered = launch
  }

  launched(): void {
    this.#call('onLaunch', this.take(this.launch))
  }

  /** Tells the app, and whoever listens to the same by `wx`; false when nobody hears it. */
  tell(event: AppEvent, told?: unknown): boolean {
    const listeners = [...(this.#listeners.get(event) ?? [])]
    const heard = typeof this.config[event] === 'function' || listeners.length > 0
    this.#call(event, told)
    for (const listener of listeners) listener(told)
    return heard
  }

  /** An error of the package's scripts: kept, and told to the app as WeChat does. */
  readonly fail = (error: unknown): void => {
    this.note(error)
    this.tell('onError', hasStack(error) ? error.stack : String(error))
  }

  /** Calls a part of the package; its error, or that of the promise it returns, does not stop the base library. */
  guard(act: () => unknown): unknown {
    try {
      const result = act()
      if (isPromise(result)) result.then(undefined, (reason) => this.#rejected(reason, result))
      return result
    } catch (error) {
      this.fail(error)
      return undefined
    }
  }

  #rejected(reason: unknown, promise: unknown): void {
    this.note(reason)
    this.tell('onUnhandledRejection', { reason, promise })
  }

  /** wx.onAppShow, wx.offAppShow and their like. */
  get api() {
    const listen = (event: AppEvent) => (listener: Listener) => {
      this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener))
    }
    const unlisten = (event: AppEvent) => (listener?: Listener) => {
      if (listener) this.#listeners.get(event)?.delete(listener)
      else this.#listeners.delete(event)
    }
    return {
      onAppShow: listen('onShow'), offAppShow: unlisten('onShow'),
      onAppHide: listen('onHide'), offAppHide: unlisten('onHide'),
      onError: listen('onError'), offError: unlisten('onError'),
      onPageNotFound: listen('onPageNotFound'), offPageNotFound: unlisten('onPageNotFound'),
      onUnhandledRejection: listen('onUnhandledRejection'), offUnhandledRejection: unlisten('onUnhandledRejection'),
    } satisfies Partial<Record<keyof WechatMiniprogram.Wx, unknown>>
  }

  #call(name: string, told: unknown): void {
    const part = this.config[name]
    if (typeof part !== 'function') return
    // An error while being told of an error is not told again.
    if (name === 'onError' || name === 'onUnhandledRejection') (part as Part).call(this.config, told)
    else this.guard(() => (part as Part).call(this.config, told))
  }
}

/** The words of something thrown; an Error of the script room is no instance of ours. */
export const wordsOf = (value: unknown): string => (hasStack(value) ? value.stack : String(value))

const hasStack = (value: unknown): value is { stack: string } =>
  typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string'

const isPromise = (value: unknown): value is { then: (done: undefined, failed: (reason: unknown) => void) => void } =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
