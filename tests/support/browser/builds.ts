import type { BrowserContextOptions, Page } from 'playwright-core'
import { previewOfThisRun, serverOfThisRun } from './server-of-run'

const DEMO_IDENTITY_KEY = 'demo-identity'

/** What differs between the two builds for somebody in front of them, named here and nowhere else. */
export interface Build {
  name: string
  /** The address of a page of the mini-program, e.g. `pages/evening/index`. */
  address(page: string): string
  /** What the phone remembers at first when it belongs to whom the token stands for. */
  phoneOf(token: string): BrowserContextOptions['storageState']
  /** Which page is in front, as `pages/evening/index?…`. */
  inFront(page: Page): Promise<string>
  /** One page back, as by the bar's arrow or the phone's own gesture. */
  back(page: Page): Promise<void>
  /** The API's addresses, to be brought down. */
  api: (url: URL) => boolean
  /** The page of the card that can be sent into a chat from here: by WeChat's share, or by the copied link. */
  sharedPage(page: Page): Promise<string>
  /** Whether the first tab's page can be shared from WeChat's own menu. */
  sharesByMenu: boolean
}

const remembering = (origin: string, name: string, value: string): BrowserContextOptions['storageState'] => ({
  cookies: [],
  origins: [{ origin, localStorage: [{ name, value }] }],
})

const behindHash = (page: Page) => page.evaluate(() => window.location.hash.replace(/^#\/?/, ''))

const isApi = (url: URL) => url.pathname === '/api'

/** The same screens for a browser, the page behind the #. */
export const H5: Build = {
  name: 'H5',
  address: (page) => `${serverOfThisRun()}/#/${page}`,
  // As Taro's storage writes it.
  phoneOf: (token) => remembering(serverOfThisRun(), DEMO_IDENTITY_KEY, JSON.stringify({ data: token })),
  inFront: behindHash,
  back: async (page) => void (await page.goBack()),
  api: isApi,
  async sharedPage(page) {
    await page.getByRole('button', { name: '复制链接，贴到群里' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    return link.split('#/')[1] ?? ''
  },
  sharesByMenu: false,
}

/** The mini-program as it is shipped, painted by the preview (config/preview), which keeps the page behind the # as well. */
export const WEAPP: Build = {
  name: 'mini-program',
  address: (page) => `${previewOfThisRun()}/?frame=none#/${page}`,
  // WeChat knows whose phone it is; the package does not.
  phoneOf: (token) => remembering(previewOfThisRun(), 'preview:chosen', JSON.stringify({ name: '', what: '', token })),
  inFront: behindHash,
  back: (page) => page.getByRole('button', { name: '返回', exact: true }).click(),
  api: isApi,
  async sharedPage(page) {
    await page.getByRole('button', { name: '小程序菜单' }).click()
    await page.getByRole('button', { name: '转发给朋友' }).click()
    const path = await page.locator('.card__path').innerText()
    await page.getByRole('button', { name: '取消' }).click()
    return path
  },
  sharesByMenu: true,
}
