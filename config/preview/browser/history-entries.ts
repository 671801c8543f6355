import { pageOf } from '../address'

const depthOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : null

interface Ways {
  /** Closes that many pages; false when there are not so many. */
  back: (delta: number) => boolean
  /** Opens a page as if from outside. */
  enter: (url: string) => void
}

/** Keeps the browser's address and its history in step with the stack of pages, so that back and reload do as people expect. */
export class HistoryEntries {
  /** How deep the browser's own entry is; 0 before the first page. */
  #entry = 0
  #wanted = { depth: 0, url: '' }
  #awaitsBack = false

  constructor(ways: Ways) {
    window.addEventListener('popstate', ({ state }) => {
      const depth = depthOf(state)
      if (this.#awaitsBack) {
        this.#awaitsBack = false
        this.#entry = depth ?? this.#wanted.depth
        return this.#settle()
      }
      const delta = this.#entry - (depth ?? 0)
      if (depth !== null) this.#entry = depth
      if (depth === null || delta <= 0 || !ways.back(delta)) ways.enter(pageOf(location.hash))
    })
  }

  /** After a move of the stack: its depth now and the page on top. */
  record(depth: number, url: string): void {
    this.#wanted = { depth, url }
    if (!this.#awaitsBack) this.#settle()
  }

  #settle(): void {
    const { depth, url } = this.#wanted
    const hash = `#/${url}`
    if (this.#entry > 0 && depth < this.#entry) {
      // The browser goes back later and says so; only then can the entry be written.
      this.#awaitsBack = true
      history.go(depth - this.#entry)
      return
    }
    if (this.#entry > 0 && depth > this.#entry) history.pushState({ depth }, '', hash)
    else history.replaceState({ depth }, '', hash)
    this.#entry = depth
  }
}
