import { metBelow } from './virtual-node'
import type { Met, VirtualNode } from './virtual-node'

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
    below: Met[] = metBelow(node),
  ) {
    this.tag = node.tagName.replace(/^wx-/, '')
    this.attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [written(name), value]))
    this.children = below.flatMap((met): (Seen | string)[] => {
      if (typeof met === 'string') return [met]
      return isOutOfSight(met.node) ? [] : [new Seen(met.node, this, met.below)]
    })
  }

  /** Where events are sent to reach it. */
  get dom(): unknown {
    return this.node.exparserNode.$$
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

  isNamed(name: Name): boolean {
    return matches(this.name, name)
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

const isOutOfSight = ({ attrs }: VirtualNode): boolean =>
  attrs.some(({ name, value }) => name === 'style' && /display:\s*none/.test(String(value)))
