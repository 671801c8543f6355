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

const rooms = async () => [...(await visitor.reading()).matchAll(/今天\s+余 (\d+)/g)].map((found) => Number(found[1]))
const words = () => visitor.page.locator('textarea').filter({ visible: true }).first()

test('a teacher posts to the classes that are chosen and sees what is left change', async () => {
  await visitor.become('陈老师')
  await visitor.sees('发作业')
  const before = await rooms()
  expect(before).toHaveLength(4)
  await visitor.button('发作业').click()
  await words().fill('听写 Unit 5 单词')
  await visitor.role('radio', '5 分钟').first().click()
  await visitor.button(/^发到 4 个班/).click()
  await visitor.sees('已发到 4 个班')
  await visitor.text('回我的班级').click()
  await visitor.sees(`余 ${(before[0] ?? 0) - 5}`)
  expect(await rooms()).toEqual(before.map((room) => room - 5))
})

test('a post without a network says so, keeps what was typed and goes out when the network is back', async () => {
  await visitor.become('陈老师')
  await visitor.button('发作业').click()
  await words().fill('朗读第二模块课文，录音不用交')
  await visitor.role('radio', '5 分钟').first().click()
  await visitor.button(/^发到 4 个班/).waitFor()
  await visitor.context.setOffline(true)
  await visitor.button(/^发到 4 个班/).click()
  await visitor.sees('作业没有发出去')
  expect(await words().inputValue()).toBe('朗读第二模块课文，录音不用交')
  await visitor.context.setOffline(false)
  await visitor.button(/^发到 4 个班/).click()
  await visitor.sees('已发到 4 个班')
})

test('text with invisible characters is refused in words and stays as it was typed', async () => {
  await visitor.become('陈老师')
  await visitor.button('发作业').click()
  await words().fill('练习册\u202E第 3 页')
  await visitor.role('radio', '5 分钟').first().click()
  await visitor.button(/^发到 4 个班/).click()
  await visitor.sees(/看不见的特殊字符|有内容填得不对/)
  expect(await words().inputValue()).toBe('练习册\u202E第 3 页')
})
