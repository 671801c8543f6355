import type { Browser } from 'playwright-core'
import { openChromium } from '../support/browser/chromium'
import { serverOfThisRun, Visitor } from '../support/browser/visitor'

jest.setTimeout(60_000)

let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  visitor = await Visitor.at(browser, serverOfThisRun())
})
afterEach(() => visitor.leave())

test('a guardian chooses who she is, reads the evening of two children and opens a task', async () => {
  await visitor.become('小禾妈妈')
  await visitor.sees('今晚书面作业，约')
  expect(await visitor.role('tab', /小禾|小满/).allInnerTexts()).toHaveLength(2)
  const task = visitor.role('link').first()
  const words = (await task.innerText()).split('\n')[0] ?? ''
  await task.click()
  await visitor.page.waitForURL(/packages\/family\/task\/index/)
  await visitor.sees(words)
  await visitor.page.goBack()
  await visitor.sees('今晚书面作业，约')
})

test('a time report is one click, is seen chosen and is still there after a reload', async () => {
  await visitor.become('小禾妈妈')
  await visitor.role('radio', '20–40 分钟').first().click()
  await visitor.sees('已记下：20–40 分钟')
  await visitor.page.reload()
  await visitor.sees('已记下：20–40 分钟')
  const chosen = visitor.page.getByRole('radio', { checked: true }).filter({ visible: true })
  expect(await chosen.allInnerTexts()).toEqual(['20–40 分钟'])
})

test('without a network the last known evening stands there with its time, until the network is back', async () => {
  await visitor.become('小禾妈妈')
  const readAt = /\d\d:\d\d/.exec(await visitor.text(/\d\d:\d\d 更新/).innerText())?.[0]
  await visitor.text('我的').click()
  await visitor.page.waitForURL(/pages\/me\/index/)
  await visitor.sees('小满')
  await visitor.context.setOffline(true)
  await visitor.text('今晚').click()
  await visitor.sees('没有网络')
  await visitor.sees(`下面是今天 ${readAt} 的情况`)
  await visitor.context.setOffline(false)
  await visitor.sees('今晚书面作业，约')
  expect(await visitor.reading()).not.toContain('没有网络')
})

test('a wrong class code is answered in words and stays as it was typed', async () => {
  await visitor.become('新来的人')
  await visitor.button('加入班级').click()
  await visitor.page.waitForURL(/packages\/family\/join\/index/)
  const code = visitor.page.locator('input').filter({ visible: true }).first()
  await code.fill('zzz 999')
  await visitor.button('看看是哪个班').click()
  await visitor.sees('没有这个码')
  expect(await code.inputValue()).toBe('zzz 999')
})
