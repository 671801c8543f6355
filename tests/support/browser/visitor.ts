import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright-core'
import type { CallEnvelope } from '../../../src/contract/envelope'
import { EVENING } from '../world'
import type { Build } from './builds'
import { PHONE } from './chromium'

type Role = Parameters<Page['getByRole']>[0]
type Name = string | RegExp

interface Options {
  /** As whom the demo door knows the visitor; nobody unless given. */
  token?: string | null
  viewport?: { width: number; height: number }
}

/** Somebody in front of one of the two builds: what scenarios are written against. */
export class Visitor {
  /** Errors of the page's scripts; a scenario ends with none. */
  readonly faults: string[] = []
  /** How often the screen was touched; typing a line counts once. */
  taps = 0

  private constructor(
    readonly build: Build,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.faults.push(String(error)))
  }

  static async at(browser: Browser, build: Build, { token = null, viewport = PHONE }: Options = {}): Promise<Visitor> {
    const permissions = ['clipboard-read', 'clipboard-write']
    const place = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
    const storageState = token === null ? undefined : build.phoneOf(token)
    const context = await browser.newContext({ viewport, ...place, permissions, storageState })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    await page.clock.setFixedTime(EVENING)
    return new Visitor(build, context, page)
  }

  /** Opens a page as a card in a chat does: the mini-program starts there. */
  async open(page = 'pages/evening/index'): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(this.build.address(page))
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  /** Waits until a page whose address begins so is in front. */
  async isAt(page: string): Promise<void> {
    await this.until(async () => (await this.build.inFront(this.page)).startsWith(page))
  }

  async back(): Promise<void> {
    await this.build.back(this.page)
  }

  /** Pages that were left stay in the document, hidden: only what is visible counts. */
  text(text: Name): Locator {
    return this.page.getByText(text).filter({ visible: true }).first()
  }

  role(role: Role, name?: Name): Locator {
    return this.page.getByRole(role, name === undefined ? {} : { name }).filter({ visible: true })
  }

  button(name: Name): Locator {
    return this.role('button', name).first()
  }

  /** A field by its label. */
  field(label: Name): Locator {
    return this.role('textbox', label).or(this.role('spinbutton', label)).or(this.role('searchbox', label)).first()
  }

  async sees(...texts: Name[]): Promise<void> {
    for (const text of texts) await this.text(text).waitFor()
  }

  /** Waits until nothing on the screen says so. */
  async seesNoMore(text: Name): Promise<void> {
    await this.until(async () => (await this.page.getByText(text).filter({ visible: true }).count()) === 0)
  }

  /** Everything that can be read. */
  async reading(): Promise<string> {
    return this.page.locator('body').innerText()
  }

  async tap(role: Role, name?: Name): Promise<void> {
    this.taps++
    await this.role(role, name).first().click()
  }

  async press(name: Name): Promise<void> {
    await this.tap('button', name)
  }

  /** Taps the words themselves: a tab, a button of a dialog. */
  async tapText(text: Name): Promise<void> {
    this.taps++
    await this.text(text).click()
  }

  async type(label: Name, value: string): Promise<void> {
    this.taps++
    await this.field(label).fill(value)
  }

  async typed(label: Name): Promise<string> {
    return this.field(label).inputValue()
  }

  /** Taps the dialog's answer, e.g. 确定. */
  async answer(word: string): Promise<void> {
    this.taps++
    await this.page.getByText(word, { exact: true }).filter({ visible: true }).last().click()
  }

  /** Opens the picker under that name, turns its wheel to the line and takes it. */
  async pick(name: Name, line: string): Promise<void> {
    await this.press(name)
    const item = this.page.locator('.weui-picker__item').getByText(line, { exact: true }).filter({ visible: true }).last()
    await item.scrollIntoViewIfNeeded()
    const box = await item.boundingBox()
    if (!box) throw new Error(`the wheel has no line ${line}`)
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await this.answer('确定')
  }

  /** Px by which the page can be scrolled sideways. */
  async widthBeyondScreen(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true)
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false)
  }

  /** Lets calls of this procedure (all when not named) end so, until `mended`. */
  async breaks(how: 'unreachable' | 'server-down' | 'answer-lost', procedure?: string): Promise<void> {
    await this.context.route(this.build.api, async (route) => {
      const { path } = route.request().postDataJSON() as CallEnvelope
      if (procedure !== undefined && path !== procedure) return route.fallback()
      return ENDS[how](route)
    })
  }

  async mended(): Promise<void> {
    await this.context.unroute(this.build.api)
  }

  /** What the phone's clock says from the next opening on. */
  async clockSays(now: Date): Promise<void> {
    await this.page.clock.setFixedTime(now)
  }

  /** Waits for a condition that is no locator. */
  async until(condition: () => Promise<boolean>): Promise<void> {
    const patience = performance.now() + 20_000
    while (!(await condition())) {
      if (performance.now() > patience) throw new Error(`never came true: ${condition.toString()}\n${await this.reading()}`)
      await this.page.waitForFunction(() => new Promise((then) => requestAnimationFrame(() => then(true))))
    }
  }

  async leave(): Promise<void> {
    await this.context.close()
    if (this.faults.length > 0) throw new Error(`errors in the page:\n${this.faults.join('\n')}`)
  }
}

const ENDS: Record<'unreachable' | 'server-down' | 'answer-lost', (route: Route) => Promise<void>> = {
  unreachable: (route) => route.abort('internetdisconnected'),
  'server-down': (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
  // It reaches the server, which acts; the phone never hears of it.
  'answer-lost': async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  },
}
