import { PageView } from './page-view'
import type { ScriptRoom } from './script-room'

type Part = ((this: object, ...args: unknown[]) => unknown) | undefined
export type PageConfig = Record<string, unknown>

export interface PageCosts {
  /** The bytes of each setData, in order. */
  readonly setDataBytes: number[]
}

/** One page of the stack: its scripts' instance and what it shows. */
export class OpenPage implements PageCosts {
  readonly setDataBytes: number[] = []
  readonly instance: PageConfig
  readonly #view: PageView
  #shown = false
  #ready = false

  constructor(
    root: string,
    private readonly room: ScriptRoom,
    readonly path: string,
    readonly query: Record<string, string>,
    config: PageConfig,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.#view = new PageView(root, path, config.data ?? {}, (event) => void this.call('eh', room.take(event)))
    this.instance = {
      ...config,
      route: path,
      __route__: path,
      options: room.take(query),
      data: room.take(config.data ?? {}),
      setData: (data: object, then?: () => void) => this.#setData(data, then),
    }
  }

  get tree() {
    return this.#view.tree
  }

  get nodes(): number {
    return this.#view.nodes
  }

  dispatch: PageView['dispatch'] = (seen, event, detail) => this.#view.dispatch(seen, event, detail)

  load(): void {
    this.call('onLoad', this.room.take(this.query))
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

  /** Calls a part of the page as the base library does: an error is reported and does not stop the app. */
  call(name: string, ...args: unknown[]): unknown {
    const part = this.instance[name] as Part
    try {
      return part?.apply(this.instance, args)
    } catch (error) {
      this.onFault(error)
      return undefined
    }
  }

  #setData(data: object, then?: () => void): void {
    const text = JSON.stringify(data)
    this.setDataBytes.push(Buffer.byteLength(text))
    this.#view.set(JSON.parse(text))
    if (then) setImmediate(() => then.call(this.instance))
  }
}
