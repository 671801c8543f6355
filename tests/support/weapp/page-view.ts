import { pageComponent, within } from './custom-components'
import { create } from 'j-component'
import type { Scripts } from './scripts'
import { Seen } from './seen'
import { sizeOf } from './tree-size'
import type { TreeSize } from './tree-size'
import type { VirtualNode } from './virtual-node'

type Handler = (name: string, event: object) => void
/** The part of j-component's root that is used, with the inside that it does not type. */
interface View {
  readonly instance: { data: unknown; selectComponent(selector: string): unknown }
  readonly _exparserNode: { shadowRoot: { _vt: VirtualNode } }
  setData(data: unknown): void
  attach(parent: Node): void
  dispatchEvent(event: string, options: { detail: object }): void
}

const handlers = new WeakMap<object, Handler>()

/** What stands on the screen for one page: rendered from its data by WeChat's own compiler. */
export class PageView {
  readonly #view: View

  constructor(private readonly scripts: Scripts, page: string, data: unknown, onEvent: Handler) {
    const id = pageComponent(scripts, page, (self, name, event) => handlers.get(self)?.(name, event))
    this.#view = within(scripts, () => create(id)) as unknown as View
    handlers.set(this.#view.instance, onEvent)
    this.set(data)
    within(scripts, () => this.#view.attach(document.createElement('div')))
  }

  set(data: unknown): void {
    within(this.scripts, () => this.#view.setData(data))
  }

  get data(): unknown {
    return this.#view.instance.data
  }

  selectComponent(selector: string): unknown {
    return this.#view.instance.selectComponent(selector)
  }

  /** The tree as it stands now. */
  get tree(): Seen {
    return new Seen(this.#root, null)
  }

  /** Everything on the page, also what is not displayed. */
  get size(): TreeSize {
    return sizeOf(this.#root)
  }

  get #root(): VirtualNode {
    return this.#view._exparserNode.shadowRoot._vt
  }

  /** Sends an event to the element, from where it rises as WeChat's events do, out of custom components too. */
  dispatch(seen: Seen, event: string, detail: object): void {
    // j-component finds elements of the page only; what it does with one it does for those inside components as well.
    this.#view.dispatchEvent.call({ dom: seen.dom } as unknown as View, event, { detail })
  }
}
