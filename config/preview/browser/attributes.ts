const camel = (name: string) => name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** Roles whose elements are reached by the keyboard, as a button is. */
const TAPPED = new Set(['button', 'link', 'radio', 'checkbox', 'tab', 'switch', 'option', 'menuitem'])
/** Yes or no; WeChat takes the empty text that Taro leaves behind for no, a web component for yes. */
const FLAGS = new Set([
  'autoplay', 'auto-height', 'checked', 'circular', 'disabled', 'fixed', 'indicator-dots', 'lazy-load', 'loading', 'password',
  'plain', 'scroll-x', 'scroll-y', 'show-value', 'vertical',
])
const FIELDS = new Set(['TARO-INPUT-CORE', 'TARO-TEXTAREA-CORE'])

const given = new WeakMap<Element, Map<string, unknown>>()

/** An attribute as the template wrote it. */
export const givenAttribute = (element: Element, name: string): unknown => given.get(element)?.get(name)

/** Hands one attribute of a wxml over to the web component that plays the element. */
export function setGiven(element: Element, name: string, value: unknown): void {
  const known = given.get(element) ?? new Map<string, unknown>()
  const isNew = !known.has(name)
  given.set(element, known.set(name, value))
  if (name === 'aria-role' || name === 'role') setRole(element, value)
  else if (name.startsWith('aria-')) setSpoken(element, name, value)
  else if (isNew && value === undefined) return // the component's own standard stays
  else if (element.tagName.startsWith('TARO-')) setProperty(element, name, value)
  else if (!isEmpty(value)) element.setAttribute(name, String(value))
}

function setRole(element: Element, value: unknown): void {
  setAttribute(element, 'role', value)
  if (element instanceof HTMLElement && TAPPED.has(String(value))) element.tabIndex = 0
}

function setSpoken(element: Element, name: string, value: unknown): void {
  setAttribute(element, name, value)
  // The field inside is what gets the focus, so it has to have the name too.
  if (FIELDS.has(element.tagName) && name === 'aria-label') {
    Reflect.set(element, 'nativeProps', isEmpty(value) ? {} : { 'aria-label': String(value) })
  }
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (isEmpty(value)) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

function setProperty(element: Element, name: string, value: unknown): void {
  if (name === 'focus' || name === 'auto-focus') {
    if (value === true) Reflect.set(element, 'autoFocus', true)
    return
  }
  const property = camel(name)
  if (!(property in element) || typeof Reflect.get(element, property) === 'function') return
  Reflect.set(element, property, played(element, name, value))
}

function played(element: Element, name: string, value: unknown): unknown {
  // Taro's field refuses the empty type that Taro's own template writes.
  if (name === 'type' && element.tagName === 'TARO-INPUT-CORE') return value === '' ? 'text' : value
  if (FLAGS.has(name) && value === '') return false
  if (name === 'hover-class' && value === 'none') return undefined
  if (name === 'src' && typeof value === 'string' && value !== '' && !/^[a-z]+:/.test(value)) {
    return `/package/${value.replace(/^\/+/, '')}`
  }
  return value
}
