import { CurrentWindowBackendContext, triggerEvent } from 'glass-easel'
import type { domlikeBackend, Element as Painted } from 'glass-easel'
import { cssLengths } from '../rpx'
import { setGiven } from './attributes'

/** Events of WeChat that rise from the element to those around it; all others stay where they happen. */
const RISING = new Set([
  'touchstart', 'touchmove', 'touchend', 'touchcancel', 'longpress', 'animationstart', 'animationiteration', 'animationend',
  'transitionend',
])

const touchesOf = (list: TouchList | undefined) =>
  Array.from(list ?? [], ({ identifier, pageX, pageY, clientX, clientY }) => ({ identifier, pageX, pageY, clientX, clientY }))

/** The painted element that a DOM event happened in. */
export function paintedAt(target: EventTarget | null): (Element & { __wxElement: Painted }) | null {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    if ('__wxElement' in at && at.__wxElement) return at as Element & { __wxElement: Painted }
  }
  return null
}

/**
 * This window as what the package is painted on. A tap is the browser's click, which mouse, finger, keyboard and a screen
 * reader all make; the framework's own reading of mouse and touch would know only the first two.
 */
export class WindowBackend extends CurrentWindowBackendContext {
  readonly #heardByDocument = new Set<string>()
  readonly #heardByElement = new WeakMap<object, Set<string>>()

  /** `tapped` is told of each tap after the package has been. */
  constructor(tapped: (element: Element) => void) {
    super()
    document.addEventListener('click', (event) => {
      const element = paintedAt(event.target)
      if (!element) return
      this.#pass(element.__wxElement, 'tap', { x: event.clientX, y: event.clientY }, event, true)
      tapped(element)
    })
  }

  override setListenerStats(element: domlikeBackend.Element, type: string): void {
    if (RISING.has(type)) this.#hearFromDocument(type)
    else if (type !== 'tap') this.#hearFromElement(element, type)
  }

  override associateValue(element: domlikeBackend.Element, painted: Painted): void {
    super.associateValue(element, painted)
    const dom = element as unknown as Element
    const setStyle = painted.setNodeStyle.bind(painted)
    painted.setNodeStyle = (style, segment) => setStyle(cssLengths(style), segment)
    // As it is given, not as text: a picker's range is a list.
    painted.updateAttribute = (name, value) => setGiven(dom, name, value)
  }

  /** Without waiting for a frame: a window in the background has none. */
  override render(done: (error: Error | null) => void): void {
    setTimeout(() => done(null), 0)
  }

  #hearFromDocument(type: string): void {
    if (this.#heardByDocument.has(type)) return
    this.#heardByDocument.add(type)
    document.addEventListener(type, (event) => {
      const element = paintedAt(event.target)
      if (element) this.#pass(element.__wxElement, type, {}, event, true)
    })
  }

  #hearFromElement(element: domlikeBackend.Element, type: string): void {
    const heard = this.#heardByElement.get(element) ?? new Set<string>()
    if (heard.has(type)) return
    this.#heardByElement.set(element, heard.add(type))
    ;(element as unknown as Element).addEventListener(type, (event) => {
      const painted = paintedAt(event.target)
      if (!painted || painted !== (element as unknown as Element)) return
      this.#pass(painted.__wxElement, type, event instanceof CustomEvent ? event.detail : {}, event, false)
    })
  }

  #pass(painted: Painted, type: string, detail: unknown, event: Event, rises: boolean): void {
    const touch = event as Partial<TouchEvent>
    const extraFields = { touches: touchesOf(touch.touches), changedTouches: touchesOf(touch.changedTouches) }
    const options = { originalEvent: event, bubbles: rises, composed: rises, capturePhase: true, extraFields }
    triggerEvent(painted, type, detail, options)
  }
}
