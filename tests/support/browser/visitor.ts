import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { EVENING } from '../world'
import { PHONE } from './chromium'

type Role = Parameters<Page['getByRole']>[0]

/** Somebody with a browser, at the web build of the mini-program; the address bar's part after # is the page. */
export class Visitor {
  /** Errors of the page's scripts; a flow ends with none. */
  readonly faults: string[] = []

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(String(error)))
  }

  static async at(browser: Browser, base: string, viewport = PHONE): Promise<Visitor> {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await page.clock.setFixedTime(EVENING)
    return new Visitor(context, page, base)
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.base}/#/${path}`)
  }

  /** Chooses a demo identity on its page, as anybody would, and arrives at the evening tab. */
  async become(name: string): Promise<void> {
    await this.open('packages/demo/identities/index')
    await this.text(name).click()
    await this.page.waitForURL(/pages\/evening\/index/)
  }

  /** Pages that were left stay in the document, hidden: only what is visible counts. */
  text(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true }).first()
  }

  role(role: Role, name?: string | RegExp): Locator {
    return this.page.getByRole(role, name === undefined ? {} : { name }).filter({ visible: true })
  }

  button(name: string | RegExp): Locator {
    return this.role('button', name).first()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.text(text).waitFor()
  }

  /** Everything that can be read. */
  async reading(): Promise<string> {
    return this.page.locator('body').innerText()
  }

  async leave(): Promise<void> {
    await this.context.close()
    if (this.faults.length > 0) throw new Error(`errors in the page:\n${this.faults.join('\n')}`)
  }
}

/** Where the server of this run is. */
export function serverOfThisRun(): string {
  const url = process.env.E2E_URL
  if (!url) throw new Error('the browser tests need their server: npm run test:e2e')
  return url
}
