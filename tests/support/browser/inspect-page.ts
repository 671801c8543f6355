/** A thing on the page that can be tapped or typed into, as it is painted. */
export interface Target {
  says: string
  role: string
  /** Of the bars that WeChat itself draws on a phone. */
  ofBars: boolean
  width: number
  height: number
}

export interface Inspection {
  targets: Target[]
  /** What listens to a tap, cannot be told apart by role and holds nothing that can. */
  withoutRole: string[]
  /** Text of too little contrast, with its ratio. */
  faint: string[]
  duplicateIds: string[]
  /** Px by which the page can be scrolled sideways. */
  sideways: number
}

/**
 * Runs in the page before its scripts: remembers which elements listen to a tap by themselves. React's own listeners hang at
 * the root; what they belong to is read from the element's props.
 */
export function rememberListeners(): void {
  const listening = new WeakSet<EventTarget>()
  Object.defineProperty(window, 'listensToTap', { value: (element: Element) => listening.has(element) })
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never, never]) {
    if (type === 'click' || type === 'tap') listening.add(this)
    return addEventListener.call(this, type, ...rest)
  }
}

/** Runs in the page, so it carries everything it needs. */
export function inspectPage(leastContrast: number): Inspection {
  const CONTROLS = 'button,input,textarea,select,a[href],[role]'
  const TOUCHED = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox', 'spinbutton', 'combobox', 'slider', 'option']
  const IMPLIED: Record<string, string> = { INPUT: 'textbox', TEXTAREA: 'textbox', BUTTON: 'button', SELECT: 'combobox', A: 'link' }
  const all = [...document.body.querySelectorAll<HTMLElement>('*')]
  const seen = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true }) && one.closest('[aria-hidden="true"]') === null
  const roleOf = (one: Element) => one.getAttribute('role') ?? IMPLIED[one.tagName] ?? ''
  const wordsOf = (one: HTMLElement) =>
    `${one.tagName.toLowerCase()}.${one.className} "${(one.getAttribute('aria-label') ?? one.innerText).replace(/\s+/g, ' ').slice(0, 40)}"`
  const reactListens = (one: Element) => {
    const key = Object.keys(one).find((name) => name.startsWith('__reactProps$'))
    const props: unknown = key && Reflect.get(one, key)
    return typeof props === 'object' && props !== null && 'onClick' in props
  }
  const knows: unknown = Reflect.get(window, 'listensToTap')
  const listens = (one: Element) => (typeof knows === 'function' && knows(one) === true) || reactListens(one)

  const inBars = (one: Element) => one.closest('#taro-navigation-bar, .taro-tabbar__tabbar, #navigation, #tabs') !== null
  const isTarget = (one: HTMLElement) => one.matches(CONTROLS) && TOUCHED.includes(roleOf(one)) && seen(one)
  // The field inside Taro's element is what is touched; its box around it is drawn.
  const boxOf = (one: HTMLElement) => (one.matches('input,textarea') ? (one.closest('.field__box') ?? one) : one).getBoundingClientRect()
  const targets = all.filter(isTarget).map((one) => {
    const { width, height } = boxOf(one)
    const ofBars = inBars(one)
    return { says: wordsOf(one), role: roleOf(one), ofBars, width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 }
  })
  const holdsTarget = (one: HTMLElement) => [...one.querySelectorAll<HTMLElement>(CONTROLS)].some(isTarget)
  const insideTarget = (one: HTMLElement) => {
    const around = one.closest<HTMLElement>(CONTROLS)
    return around !== null && isTarget(around)
  }
  const withoutRole = all
    .filter((one) => listens(one) && seen(one) && !inBars(one) && !one.matches('#app, .taro_page, weapp-page') && !isTarget(one) && !holdsTarget(one) && !insideTarget(one))
    .map(wordsOf)

  type Colour = [number, number, number, number]
  const colourOf = (css: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1]
  const behind = (one: Element | null): Colour => {
    if (!one) return [255, 255, 255, 1]
    const colour = colourOf(getComputedStyle(one).backgroundColor)
    return colour[3] === 1 ? colour : over(colour, behind(one.parentElement))
  }
  const light = ([r, g, b]: Colour) => {
    const [lr = 0, lg = 0, lb = 0] = [r, g, b].map((part) => {
      const share = part / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb
  }
  const opacityOf = (one: Element | null): number =>
    one ? Number(getComputedStyle(one).opacity) * opacityOf(one.parentElement) : 1
  const hasOwnText = (one: Element) => [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
  const faint = all
    .filter((one) => hasOwnText(one) && one.checkVisibility({ visibilityProperty: true }) && one.closest('[aria-disabled="true"]') === null)
    .flatMap((one) => {
      const ground = behind(one)
      const [r, g, b, a] = colourOf(getComputedStyle(one).color)
      const ink = over([r, g, b, a * opacityOf(one)], ground)
      const [high = 0, low = 0] = [light(ink), light(ground)].sort((x, y) => y - x)
      const ratio = (high + 0.05) / (low + 0.05)
      return ratio < leastContrast ? [`${ratio.toFixed(2)}: ${wordsOf(one)}`] : []
    })

  const ids = all.map((one) => one.id).filter(Boolean)
  const duplicateIds = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  // In the preview the page in front scrolls by itself, on the web the document does.
  const { scrollWidth, clientWidth } = document.querySelector('.page:not(.page--away) > .page__scroll') ?? document.documentElement
  return { targets, withoutRole, faint, duplicateIds, sideways: scrollWidth - clientWidth }
}
