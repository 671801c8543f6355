type Listener = () => void

class Signal {
  aborted = false
  readonly #listeners = new Set<Listener>()
  addEventListener(_name: string, listener: Listener) {
    this.#listeners.add(listener)
  }
  removeEventListener(_name: string, listener: Listener) {
    this.#listeners.delete(listener)
  }
  abort() {
    this.aborted = true
    for (const listener of this.#listeners) listener()
  }
}

/** The part of AbortController that the tRPC client uses; the bundler puts it where a mini-program has none. */
export class AbortController {
  readonly signal = new Signal()
  abort() {
    this.signal.abort()
  }
}
