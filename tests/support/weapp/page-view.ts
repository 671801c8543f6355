import '../browser/window' // first: the component framework looks for a document when it is loaded
import { create, register } from 'j-component'
import 'miniprogram-simulate' // registers the built-in components
import { getWxml } from 'miniprogram-simulate/src/compile'
import { nodesBelow, Seen } from './seen'
import type { VirtualNode } from './seen'

type Handler = (event: object) => void
/** The part of j-component's root that is used, with the inside that it does not type. */
interface View {
  readonly instance: object
  readonly _exparserNode: { shadowRoot: { _vt: VirtualNode } }
  setData(data: unknown): void
  attach(parent: Node): void
  querySelector(selector: string): { dispatchEvent(event: string, options: { detail: object }): void } | undefined
}

const registered = new Map<string, string>()
const handlers = new WeakMap<object, Handler>()

const renderer = (root: string, page: string) =>
  getWxml(`${root}/${page}`, { rootPath: root, compiler: 'official', compilerOptions: { maxBuffer: 64 << 20 } })

function component(root: string, page: string): string {
  const known = registered.get(`${root}/${page}`)
  if (known) return known
  const methods = {
    // Taro binds every event of every element to this one name.
    eh(this: object, event: object) {
      handlers.get(this)?.(event)
    },
  }
  const options = { path: `/${page}`, tagName: 'page', template: renderer(root, page), usingComponents: {}, methods }
  const id = String(register(options as unknown as Parameters<typeof register>[0]))
  registered.set(`${root}/${page}`, id)
  return id
}

let rendered = ''

/** What wcc makes keeps the constants of its templates under one global name, whichever package they are of. */
function renderFrom(root: string): void {
  const shared: unknown = Reflect.get(globalThis, '__WXML_GLOBAL__')
  if (root !== rendered && typeof shared === 'object' && shared !== null) Reflect.set(shared, 'ops_cached', {})
  rendered = root
}

/** What stands on the screen for one page: rendered from its data by WeChat's own compiler. */
export class PageView {
  readonly #view: View

  constructor(
    private readonly packageRoot: string,
    page: string,
    data: unknown,
    onEvent: Handler,
  ) {
    renderFrom(packageRoot)
    this.#view = create(component(packageRoot, page)) as unknown as View
    handlers.set(this.#view.instance, onEvent)
    this.set(data)
    this.#view.attach(document.createElement('div'))
  }

  set(data: unknown): void {
    renderFrom(this.packageRoot)
    this.#view.setData(data)
  }

  /** The tree as it stands now. */
  get tree(): Seen {
    return new Seen(this.#root, null)
  }

  /** Everything on the page, also what is not displayed. */
  get nodes(): number {
    return nodesBelow(this.#root)
  }

  get #root(): VirtualNode {
    return this.#view._exparserNode.shadowRoot._vt
  }

  /** Sends an event to the element, from where it rises as WeChat's events do. */
  dispatch(seen: Seen, event: string, detail: object): void {
    const target = this.#view.querySelector(`#${seen.id}`)
    if (!target) throw new Error(`no element #${seen.id} on the screen`)
    target.dispatchEvent(event, { detail })
  }
}
