import path from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { BrokenCopy } from '../bite/broken-copy'
import { openChromium } from '../support/browser/chromium'
import { startPreview } from '../support/browser/preview'
import { previewOfThisRun, serverOfThisRun } from '../support/browser/server-of-run'
import type { ServerProcess } from '../support/browser/server-process'

jest.setTimeout(60_000)

const EVENING = '今晚书面作业，约'

describe('the frame around the phone', () => {
  let browser: Browser
  let page: Page
  let phone: FrameLocator
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
    phone = page.frameLocator('#phone')
  })
  afterEach(() => page.close())
  const sees = (text: string | RegExp) => phone.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 20_000 })
  const open = async (at = '/', preview = previewOfThisRun()) => void (await page.goto(preview + at))

  test('the phone belongs to whom is chosen, and is as wide and its letters as large as is chosen', async () => {
    await open()
    await sees(EVENING)
    await page.getByLabel('身份').selectOption('陈老师')
    await sees('发作业')
    await page.getByLabel('宽度').selectOption('320')
    expect(await phone.locator('body').evaluate(() => innerWidth)).toBe(320)
    await page.getByLabel('微信字号').selectOption('23')
    await sees('发作业')
    expect(decodeURIComponent(page.url())).toMatch(/as=陈老师&font=23&width=320#\/pages\/evening\/index$/)
  })

  test('its network can be cut, and the mini-program says so', async () => {
    await open('/?as=小禾妈妈#/pages/me/index')
    await sees('小禾')
    await page.getByLabel('网络').selectOption('offline')
    await phone.getByRole('button', { name: '今晚' }).click()
    await sees('没有网络')
    await page.getByLabel('网络').selectOption('online')
    await sees(EVENING)
  })

  test('a card that was shared opens as whoever got it', async () => {
    await open('/?as=小禾妈妈')
    await sees(EVENING)
    await phone.getByRole('button', { name: '小程序菜单' }).click()
    await phone.getByRole('button', { name: '转发给朋友' }).click()
    await phone.getByRole('button', { name: '以“小禾外婆”打开' }).click()
    await sees('在家书面合计约')
    expect(await page.getByLabel('身份').inputValue()).toBe('小禾外婆')
  })

  describe('on a package that changes', () => {
    let copy: BrokenCopy
    let preview: ServerProcess
    beforeEach(async () => {
      copy = new BrokenCopy(path.join(__dirname, '../../dist/weapp'))
      preview = await startPreview(serverOfThisRun(), copy.root)
    })
    afterEach(async () => {
      await preview.stop()
      copy.remove()
    })

    test('the page is painted anew when the package has been built anew', async () => {
      await open('/?as=小禾妈妈#/pages/me/index', preview.url)
      await sees('小禾')
      const settings = JSON.parse(copy.read('pages/me/index.json')) as object
      copy.write('pages/me/index.json', JSON.stringify({ ...settings, navigationBarTitleText: '刚刚改过' }))
      await sees('刚刚改过')
      await sees('小禾')
    })

    test('an error of a script is shown beside the phone', async () => {
      copy.append('pages/me/index.js', ';throw new Error("broken on purpose")')
      await open('/?as=小禾妈妈#/pages/me/index', preview.url)
      await page.getByText('broken on purpose').first().waitFor({ timeout: 20_000 })
    })
  })
})
