import type { PaintedPage } from './painted-page'

/** How far a finger or the mouse draws the page down before it is read anew, in px. */
const FAR_ENOUGH_PX = 60

/** Drawing a page down to have it read anew, for pages whose settings allow it. */
export class PullDown {
  #from: number | null = null

  constructor(
    pages: HTMLElement,
    private readonly top: () => PaintedPage,
  ) {
    pages.addEventListener('pointerdown', ({ clientY }) => {
      const { scroller, shownSettings } = this.top()
      this.#from = shownSettings.enablePullDownRefresh && scroller.scrollTop <= 0 ? clientY : null
    })
    pages.addEventListener('pointerup', ({ clientY }) => {
      if (this.#from !== null && clientY - this.#from > FAR_ENOUGH_PX) this.start()
      this.#from = null
    })
  }

  readonly start = (): void => {
    const page = this.top()
    page.element.classList.add('page--refreshing')
    page.call('onPullDownRefresh')
  }

  readonly stop = (): void => this.top().element.classList.remove('page--refreshing')
}
