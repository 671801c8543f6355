/** A node of the rendered tree, as j-component keeps it. */
export interface VirtualNode {
  tagName: string
  content: string
  /** What wcc made of wx:if, wx:for and template has another type than a real component. */
  type: number
  attrs: { name: string; value: unknown }[]
  event: Record<string, { handler: string } | undefined>
  children: VirtualNode[]
}

// j-component/src/tool/constant.js
const COMPONENT = 17
const TEXT = 18

export type Name = string | RegExp
const matches = (text: string, name: Name) => (typeof name === 'string' ? text.includes(name) : name.test(text))

// wcc hands aria-label over as ariaLabel.
const written = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

const IMPLIED_ROLES: Record<string, string | undefined> = { button: 'button', input: 'textbox', textarea: 'textbox' }

/** One element as a reader meets it: role, name, text and state. What is not displayed is not met. */
export class Seen {
  readonly tag: string
  readonly attributes: Record<string, unknown>
  readonly children: (Seen | string)[]

  constructor(
    private readonly node: VirtualNode,
    readonly parent: Seen | null,
  ) {
    this.tag = node.tagName.replace(/^wx-/, '')
    this.attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [written(name), value]))
    this.children = childrenOf(node, this)
  }

  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('')
  }

  get role(): string {
    return this.#attribute('aria-role') || (IMPLIED_ROLES[this.tag] ?? '')
  }

  get name(): string {
    return this.#attribute('aria-label') || this.text
  }

  get id(): string {
    return this.#attribute('id')
  }

  /** 'checked', 'selected', 'expanded', 'disabled' as a screen reader would say it. */
  is(state: 'checked' | 'selected' | 'expanded' | 'disabled'): boolean {
    const said = this.attributes[`aria-${state}`]
    return said === true || said === 'true' || (state === 'disabled' && this.attributes.disabled === true)
  }

  listensTo(event: string): boolean {
    return this.node.event[event] !== undefined
  }

  get elements(): Seen[] {
    return this.children.filter((child): child is Seen => typeof child !== 'string')
  }

  /** This element and everything below it, in the order of reading. */
  *walk(): Generator<Seen> {
    yield this
    for (const child of this.elements) yield* child.walk()
  }

  all(role: string, name: Name = ''): Seen[] {
    return [...this.walk()].filter((seen) => seen.role === role && matches(seen.name, name))
  }

  /** The innermost element whose text holds it; undefined when nothing does. */
  innermost(text: Name): Seen | undefined {
    const found = [...this.walk()].filter((seen) => matches(seen.text, text))
    return found.find((seen) => !seen.elements.some((child) => matches(child.text, text)))
  }

  #attribute(name: string): string {
    const value = this.attributes[name]
    return typeof value === 'string' ? value : ''
  }
}

// wx:if, wx:for, template and slot leave no element of their own.
function childrenOf(node: VirtualNode, parent: Seen): (Seen | string)[] {
  return node.children.flatMap((child) => {
    if (child.type === TEXT) return [child.content]
    // Taro's way out of a recursion that WeChat itself allows; what is below it would not be seen here.
    if (child.tagName === 'comp') throw new Error('the page nests deeper than the harness looks')
    if (isOutOfSight(child)) return []
    return child.type === COMPONENT ? [new Seen(child, parent)] : childrenOf(child, parent)
  })
}

const isOutOfSight = ({ attrs }: VirtualNode): boolean =>
  attrs.some(({ name, value }) => name === 'style' && /display:\s*none/.test(String(value)))

/** What the phone carries below the node, in sight or not. */
export const nodesBelow = ({ children }: VirtualNode): number =>
  children.reduce((sum, child) => sum + (child.type === COMPONENT ? 1 : 0) + nodesBelow(child), 0)
