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

test('anybody without an identity reads a school’s board and one class’s day, and no name of a child', async () => {
  await visitor.open('pages/evening/index')
  await visitor.sees('还没有加入班级')
  await visitor.text('看学校公示').click()
  await visitor.page.waitForURL(/packages\/school\/schools\/index/)
  await visitor.text('昌元示例小学').click()
  await visitor.page.waitForURL(/packages\/school\/board\/index/)
  await visitor.sees('三至六年级')
  expect(await visitor.reading()).toContain('一、二年级')
  expect(await visitor.reading()).not.toMatch(/小禾|妈妈/)
})

test('a link to nowhere in the board says so and keeps the page usable', async () => {
  await visitor.open('packages/school/board/index?d=500153&s=9999999999')
  await visitor.sees(/没有找到|没有读到/)
  await visitor.button('再试').waitFor()
})
