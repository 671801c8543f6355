import type { StackedPage } from '../../base-library/page-stack'
import type { PageSettings } from '../built'
import { make } from './dom'
import { reportFault } from './faults'
import type { PaintedPackage } from './painted-package'

type Part = ((this: object, ...args: unknown[]) => unknown) | undefined

/** How far from the end a page counts as read to its end, in px, unless its settings say otherwise. */
const REACH_BOTTOM_PX = 50

/** One page of the stack: its scripts' instance and its element in this window. */
export class PaintedPage implements StackedPage {
  readonly instance: object
  readonly element: HTMLElement
  readonly scroller: HTMLElement
  /** As set while the page is open. */
  readonly shownSettings: PageSettings
  readonly #root
  #shown = false
  #ready = false
  #atBottom = false

  constructor(
    pages: HTMLElement,
    painted: PaintedPackage,
    readonly path: string,
    readonly query: Record<string, string>,
    settings: PageSettings,
    private readonly arrived: (page: PaintedPage) => void,
  ) {
    this.shownSettings = { ...settings }
    const placeholder = make('div')
    this.scroller = make('div', { class: 'page__scroll' }, placeholder)
    this.element = make('div', { class: 'page', 'data-page': path }, this.scroller)
    this.element.style.backgroundColor = settings.backgroundColor ?? ''
    pages.append(this.element)
    this.#root = painted.paint(path, this.scroller, placeholder)
    const extras = { route: path, __route__: path, options: { ...query } }
    this.instance = Object.assign(this.#root.get(), extras)
    this.scroller.addEventListener('scroll', () => this.#scrolled())
  }

  /** The page with its query, as an address has it. */
  get url(): string {
    const query = Object.entries(this.query).map((pair) => pair.join('='))
    return query.length > 0 ? `${this.path}?${query.join('&')}` : this.path
  }

  load(): void {
    this.call('onLoad', { ...this.query })
    this.show()
  }

  show(): void {
    if (this.#shown) return
    this.#shown = true
    this.element.classList.remove('page--away')
    this.arrived(this)
    this.call('onShow')
    if (this.#ready) return
    this.#ready = true
    setTimeout(() => this.call('onReady'), 0)
  }

  hide(): void {
    if (!this.#shown) return
    this.#shown = false
    // Not `hidden`: that would forget how far the page was scrolled.
    this.element.classList.add('page--away')
    this.call('onHide')
  }

  unload(): void {
    this.hide()
    this.call('onUnload')
    this.#root.release()
    this.element.remove()
  }

  has(name: string): boolean {
    return typeof Reflect.get(this.instance, name) === 'function'
  }

  /** Calls a part of the page as the base library does: an error is reported and does not stop the app. */
  call(name: string, ...args: unknown[]): unknown {
    const part = Reflect.get(this.instance, name) as Part
    try {
      return part?.apply(this.instance, args)
    } catch (error) {
      reportFault(error)
      return undefined
    }
  }

  #scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller
    if (this.has('onPageScroll')) this.call('onPageScroll', { scrollTop })
    const distance = this.shownSettings.onReachBottomDistance ?? REACH_BOTTOM_PX
    const atBottom = scrollTop + clientHeight >= scrollHeight - distance
    if (atBottom && !this.#atBottom) this.call('onReachBottom')
    this.#atBottom = atBottom
  }
}
