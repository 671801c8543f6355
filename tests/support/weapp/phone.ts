import { MiniProgram } from './mini-program'
import type { Name, Seen } from './seen'
import { until } from './until'

/** What WeChat puts into a chat or among the Moments. */
export interface Card {
  title?: string
  path?: string
  query?: string
}

/** A phone in a person's hand: what can be read on it, and what fingers do. */
export class Phone extends MiniProgram {
  /** How often the person has touched the screen; typing a line counts once. */
  taps = 0
  /** The cards that buttons of the pages have sent into chats. */
  readonly sent: Card[] = []

  get text(): string {
    return this.page.tree.text
  }

  async until<T>(condition: () => T | undefined | null | false): Promise<T> {
    return until(condition, () => `never came true; on ${this.paths.join(' > ')}: ${this.text}\n${this.faults.join('\n')}`)
  }

  /** The innermost element that holds the text, as soon as there is one. */
  async see(text: Name): Promise<Seen> {
    return until(() => this.page.tree.innermost(text), () => this.#missing(`the text ${String(text)}`))
  }

  /** The element of that role and name, as soon as there is one. */
  async find(role: string, name: Name = ''): Promise<Seen> {
    return until(() => this.page.tree.all(role, name)[0], () => this.#missing(`a ${role} ${String(name)}`))
  }

  /** Taps the element of that role and name, as soon as it can be tapped, and returns it as it was. */
  async tap(role: string, name: Name = ''): Promise<Seen> {
    const enabled = () => this.page.tree.all(role, name).find((seen) => !seen.is('disabled'))
    const seen = await until(enabled, () => this.#missing(`a ${role} ${String(name)} that is not disabled`))
    this.touch(seen)
    return seen
  }

  /** One tap; an element that nothing listens to, or a disabled button, is an error of the test or of the page. */
  touch(seen: Seen): void {
    if (seen.is('disabled')) throw new Error(`"${seen.name}" is disabled`)
    const shares = seen.attributes['open-type'] === 'share'
    const hears = (one: Seen | null): boolean => one !== null && (one.listensTo('tap') || hears(one.parent))
    if (!hears(seen) && !shares) throw new Error(`nothing listens to a tap on "${seen.name}"`)
    this.taps++
    this.subscriptions.touched = true
    this.page.dispatch(seen, 'tap', { x: 0, y: 0 })
    // WeChat asks for messages only while a tap is handled: after the events of this turn that is over.
    setImmediate(() => (this.subscriptions.touched = false))
    if (shares) this.sent.push(this.#card('onShareAppMessage', { from: 'button', target: { id: seen.id, dataset: {} } }))
  }

  /** Types into the field of that label, replacing what is in it. */
  async type(label: Name, value: string): Promise<void> {
    const field = await this.find('textbox', label)
    this.taps++
    this.page.dispatch(field, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  /** Chooses in the wheel, calendar or switch of that label; counts as two touches, the opening and the choice. */
  async choose(label: Name, value: unknown): Promise<void> {
    const named = (seen: Seen) => [...seen.walk()].some((one) => one.isNamed(label))
    const picks = () => [...this.page.tree.walk()].find((seen) => seen.listensTo('change') && named(seen))
    const picker = await until(picks, () => this.#missing(`a picker ${String(label)}`))
    this.taps += 2
    this.page.dispatch(picker, 'change', { value })
  }

  /** Taps a tab of the tab bar. */
  tapTab(text: string): void {
    const index = this.shipped.tabBar.findIndex((tab) => tab.text === text)
    const tab = this.shipped.tabBar[index]
    if (!tab) throw new Error(`the tab bar has no ${text}`)
    if (!this.shipped.tabs.has(this.page.path) || !this.screen.tabBarShown) throw new Error(`no tab bar on ${this.page.path}`)
    this.taps++
    this.wx.switchTab({ url: `/${tab.pagePath}` })
    this.page.call('onTabItemTap', this.scripts.take({ index: index, pagePath: tab.pagePath, text }))
  }

  /** Pulls the page down; WeChat lets go where the page's json does not allow it. */
  pullDown(): void {
    if (!this.shipped.jsonOf(this.page.path).enablePullDownRefresh) throw new Error(`${this.page.path} cannot be pulled down`)
    this.screen.refreshing = true
    this.page.call('onPullDownRefresh')
  }

  /** Scrolls to so many px from the top. */
  scroll(scrollTop: number): void {
    this.screen.scrollTop = scrollTop
    this.page.call('onPageScroll', this.scripts.take({ scrollTop }))
  }

  /** Scrolls to the end of the page. */
  scrollToBottom(): void {
    this.page.call('onReachBottom')
  }

  /** What WeChat would put into the chat when the page is sent there from its menu. */
  shareCard(): Card {
    return this.#card('onShareAppMessage', { from: 'menu' })
  }

  /** What WeChat would put among the Moments; the menu offers it only where the page says so. */
  shareTimeline(): Card {
    return this.#card('onShareTimeline')
  }

  #card(name: string, how?: object): Card {
    if (!this.page.has(name)) throw new Error(`${this.page.path} has no ${name}: the menu does not offer it`)
    return (this.page.call(name, this.scripts.take(how)) ?? {}) as Card
  }

  #missing(what: string): string {
    const known = [...this.page.tree.walk()].filter((seen) => seen.role !== '').map((seen) => `${seen.role} "${seen.name}"`)
    return `${what} is not on ${this.page.path}: ${this.text}\n  ${known.join('\n  ')}\n${this.faults.join('\n')}`
  }
}
