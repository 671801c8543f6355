type Child = Node | string

/** Makes an element of the phone around the page; `attributes` that are undefined are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

/** A real button: reached by keyboard and found by its name. */
export function makeButton(says: string, act: () => void, className = ''): HTMLButtonElement {
  const button = make('button', { type: 'button', class: className }, says)
  button.addEventListener('click', act)
  return button
}

/** The element of that id in the page; it is written in the page's HTML. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no #${id} in the page`)
  return element
}
