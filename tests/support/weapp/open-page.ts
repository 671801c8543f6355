import { PageView } from './page-view'
import type { Config, Scripts } from './scripts'

type Part = ((this: object, ...args: unknown[]) => unknown) | undefined

/** One page of the stack: its scripts' instance and what it shows. */
export class OpenPage {
  /** The bytes of each setData of the page and of the components on it, in order. */
  readonly setDataBytes: number[] = []
  readonly instance: Config
  readonly #view: PageView
  #shown = false
  #ready = false

  constructor(
    private readonly scripts: Scripts,
    readonly path: string,
    readonly query: Record<string, string>,
  ) {
    const config = scripts.configOf(path)
    this.#view = new PageView(scripts, path, config.data ?? {}, (name, event) => void this.call(name, scripts.take(event)))
    this.instance = {
      ...config,
      route: path,
      __route__: path,
      options: scripts.take(query),
      setData: (data: object, then?: () => void) => this.#setData(data, then),
      selectComponent: (selector: string) => this.#view.selectComponent(selector),
    }
    Object.defineProperty(this.instance, 'data', { get: () => scripts.take(this.#view.data), enumerable: true })
  }

  get tree() {
    return this.#view.tree
  }

  get size() {
    return this.#view.size
  }

  get nodes(): number {
    return this.size.nodes
  }

  dispatch: PageView['dispatch'] = (seen, event, detail) => this.#view.dispatch(seen, event, detail)

  load(): void {
    this.call('onLoad', this.scripts.take(this.query))
    this.show()
  }

  show(): void {
    if (this.#shown) return
    this.#shown = true
    this.call('onShow')
    if (this.#ready) return
    this.#ready = true
    setImmediate(() => this.call('onReady'))
  }

  hide(): void {
    if (!this.#shown) return
    this.#shown = false
    this.call('onHide')
  }

  unload(): void {
    this.hide()
    this.call('onUnload')
  }

  has(name: string): boolean {
    return typeof this.instance[name] === 'function'
  }

  /** Calls a part of the page as the base library does: an error is reported and does not stop the app. */
  call(name: string, ...args: unknown[]): unknown {
    const part = this.instance[name] as Part
    return part && this.scripts.guard(() => part.apply(this.instance, args))
  }

  #setData(data: object, then?: () => void): void {
    const text = JSON.stringify(data)
    this.setDataBytes.push(Buffer.byteLength(text))
    this.#view.set(JSON.parse(text))
    if (then) setImmediate(() => then.call(this.instance))
  }
}
