/** What every asynchronous API of WeChat takes besides its own options. */
export interface Callbacks {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

/** Thrown by an API's act where WeChat also gives a number. */
export class Refused extends Error {
  constructor(message: string, readonly errCode: number) {
    super(message)
  }
}

/** An API of WeChat that answers by callbacks, later; what `act` throws or rejects with becomes its `fail`. */
export function answering<Options extends object>(name: string, act: (options: Options) => unknown) {
  return (options?: Options & Callbacks): void => {
    const given = (options ?? {}) as Options & Callbacks
    const settle = (answer: ((result: unknown) => void) | undefined, result: object) =>
      void setTimeout(() => {
        answer?.(result)
        given.complete?.(result)
      }, 0)
    const succeed = (told: unknown) =>
      settle(given.success, { errMsg: `${name}:ok`, ...(typeof told === 'object' ? told : {}) })
    const fail = (error: unknown) => {
      const errMsg = `${name}:fail ${error instanceof Error ? error.message : String(error)}`
      settle(given.fail, { errMsg, ...(error instanceof Refused ? { errCode: error.errCode } : {}) })
    }
    try {
      const told = act(given)
      // Only what asks a person first is told later; the rest answers in the order in which it was asked.
      if (told instanceof Promise) told.then(succeed, fail)
      else succeed(told)
    } catch (error) {
      fail(error)
    }
  }
}
