/** What every asynchronous API of WeChat takes besides its own options. */
export interface Callbacks {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

/** An API of WeChat that answers by callbacks, later; what `act` throws becomes its `fail`. */
export function answering<Options extends object>(name: string, act: (options: Options) => unknown) {
  return (options?: Options & Callbacks): void => {
    const given = (options ?? {}) as Options & Callbacks
    let result: object
    let failed = false
    try {
      const told = act(given)
      result = { errMsg: `${name}:ok`, ...(typeof told === 'object' ? told : {}) }
    } catch (error) {
      failed = true
      result = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
    }
    setTimeout(() => {
      ;(failed ? given.fail : given.success)?.(result)
      given.complete?.(result)
    }, 0)
  }
}
