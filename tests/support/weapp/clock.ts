interface Timer {
  due: number
  run: () => void
  real: NodeJS.Timeout
}

/** The phone's clock: it stands still until it is moved, and timers that come due meanwhile run at once. */
export class Clock {
  #now: number
  #serial = 0
  readonly #timers = new Map<number, Timer>()

  constructor(now: Date) {
    this.#now = now.getTime()
  }

  get now(): Date {
    return new Date(this.#now)
  }

  /** How many timers have not come due. */
  get waiting(): number {
    return this.#timers.size
  }

  readonly milliseconds = (): number => this.#now

  /** Sets the time without running timers, e.g. to the next day. */
  set(now: Date): void {
    this.#now = now.getTime()
  }

  /** Moves on; patience of a second or eight ends without anybody waiting for it. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds
    for (;;) {
      const next = [...this.#timers].filter(([, timer]) => timer.due <= until).sort(([, a], [, b]) => a.due - b.due)[0]
      if (!next) break
      this.#now = Math.max(this.#now, next[1].due)
      this.#fire(next[0])
    }
    this.#now = until
  }

  // Timers of the package run in real time too, as on a phone that nobody touches.
  readonly setTimeout = (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): number => {
    const id = ++this.#serial
    const real = setTimeout(() => this.#fire(id), milliseconds)
    this.#timers.set(id, { due: this.#now + milliseconds, run: () => run(...args), real })
    return id
  }

  readonly setInterval = (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): number => {
    const id = ++this.#serial
    const again = () => {
      const real = setTimeout(() => this.#fire(id), milliseconds)
      this.#timers.set(id, { due: this.#now + milliseconds, real, run: () => (again(), run(...args)) })
    }
    again()
    return id
  }

  readonly clearTimeout = (id: unknown): void => {
    if (typeof id !== 'number') return
    clearTimeout(this.#timers.get(id)?.real)
    this.#timers.delete(id)
  }

  stop(): void {
    for (const id of [...this.#timers.keys()]) this.clearTimeout(id)
  }

  #fire(id: number): void {
    const timer = this.#timers.get(id)
    if (!timer) return
    this.clearTimeout(id)
    timer.run()
  }
}
