import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Database } from '../../src/cloud/database/connect'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

// A package written by hand, small enough to see that the harness notices what a phone would notice.
const FILES: Record<string, string> = {
  'app.json': JSON.stringify({ pages: ['first', 'second', 'third'], tabBar: { list: [{ pagePath: 'first' }, { pagePath: 'third' }] } }),
  'app.js': 'App({ onLaunch() { wx.started = true } })',
  'first.wxml': '<view id="a" bindtap="eh" aria-role="button">{{said}}</view><button id="b" disabled="{{true}}">shut</button>',
  'second.wxml': '<view id="c" wx:for="{{list}}" wx:key="n">{{item.n}}</view>',
  'third.wxml': '<view id="d">third</view>',
  'third.js': 'Page({})',
}
const page = (act: string) =>
  `Page({ data: { said: 'before', list: [] }, onLoad(q) { this.q = q }, onShow() { this.setData({ said: 'shown' }) }, eh() { ${act} } })`

let db: Database
let root: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'package-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(root, name), text)
})
afterEach(() => rmSync(root, { recursive: true }))

function phoneWith(first: string, second = 'Page({})'): Phone {
  writeFileSync(path.join(root, 'first.js'), first)
  writeFileSync(path.join(root, 'second.js'), second)
  const phone = new Phone({ db, openid: 'nobody', now: EVENING, root })
  phone.launch()
  return phone
}

test.each(['window', 'document', 'fetch', 'localStorage', 'process', 'URL', 'AbortController', 'structuredClone', 'Intl'])(
  'a package that reaches for %s fails as on a phone',
  async (name) => {
    const phone = phoneWith(page(`${name}.anything`))
    await phone.tap('button')
    await phone.until(() => phone.faults.length > 0)
    expect(() => phone.close()).toThrow(`${name} is not defined`)
  },
)

test('setData shows on the screen and costs its bytes', async () => {
  const phone = phoneWith(page("this.setData({ said: '作业' })"))
  await phone.tap('button', 'shown')
  await phone.see('作业')
  expect(phone.page.setDataBytes).toEqual([Buffer.byteLength('{"said":"shown"}'), Buffer.byteLength('{"said":"作业"}')])
  expect(phone.page.nodes).toBe(2)
  phone.close()
})

test('a disabled button, and what nothing listens to, cannot be tapped', async () => {
  const phone = phoneWith(page(''))
  const shut = await phone.find('button', 'shut')
  expect(() => phone.touch(shut)).toThrow('disabled')
  phone.wx.switchTab({ url: '/third' })
  const third = await phone.see('third')
  expect(() => phone.touch(third)).toThrow('nothing listens')
  phone.close()
})

test('pages are opened, refused and left as WeChat does it', async () => {
  const phone = phoneWith(page("wx.navigateTo({ url: '/second?name=%E5%B0%8F%E7%A6%BE&empty' })"))
  const refused = jest.fn()
  phone.wx.navigateTo({ url: '/third', fail: refused })
  phone.wx.navigateTo({ url: '/nowhere', fail: refused })
  await phone.until(() => refused.mock.calls.length === 2)
  expect(refused.mock.calls).toEqual([
    [{ errMsg: 'navigateTo:fail can not navigateTo a tabbar page' }],
    [{ errMsg: 'navigateTo:fail page "nowhere" is not found' }],
  ])
  await phone.tap('button')
  expect(phone.paths).toEqual(['first', 'second'])
  expect(phone.page.query).toEqual({ name: '%E5%B0%8F%E7%A6%BE', empty: '' })
  phone.back()
  expect(phone.paths).toEqual(['first'])
  phone.close()
})

test('what is stored outlives the mini-program, and nothing else does', () => {
  const phone = phoneWith(page(''))
  phone.wx.setStorageSync('kept', { minutes: 25 })
  phone.launch()
  expect(phone.wx.getStorageSync('kept')).toEqual({ minutes: 25 })
  phone.close()
})

test('patience ends when the clock is moved, and time stands still otherwise', async () => {
  const phone = phoneWith(page("setTimeout(() => this.setData({ said: String(Date.now()) }), 8000)"))
  await phone.tap('button')
  await phone.until(() => phone.clock.waiting === 1)
  phone.clock.advance(8000)
  await phone.see(String(EVENING.getTime() + 8000))
  phone.close()
})
