import { Phone } from '../support/weapp/phone'
import { SmallPackage } from '../support/weapp/small-package'
import { EVENING } from '../support/world'

// Every page and the app write down what the base library calls.
const LOG = `
  const log = wx.getStorageSync('log') || []
  const note = (...words) => { log.push(words.map((word) => typeof word === 'string' ? word : JSON.stringify(word)).join(' ')); wx.setStorageSync('log', log) }`
const page = (name: string, more = '') => `
  const { note } = require('./log.js')
  Page({
    data: { said: '${name}' },
    onLoad(q) { note('${name} onLoad', q) }, onShow() { note('${name} onShow') }, onReady() { note('${name} onReady') },
    onHide() { note('${name} onHide') }, onUnload() { note('${name} onUnload') },
    onTabItemTap(tab) { note('${name} onTabItemTap', tab) },
    ${more}
  })`
const APP = `
  const { note } = require('./log.js')
  App({
    onLaunch({ path, query, scene }) { note('app onLaunch', { path, query, scene }) }, onShow({ scene }) { note('app onShow', { scene }) },
    onHide() { note('app onHide') }, onError(says) { note('app onError', says.split('\\n')[0]) },
    onPageNotFound(at) { note('app onPageNotFound', at); wx.reLaunch({ url: '/home' }) },
    onUnhandledRejection({ reason }) { note('app onUnhandledRejection', reason.message) },
  })`
const HOME = `
  onPullDownRefresh() { note('home onPullDownRefresh') }, onReachBottom() { note('home onReachBottom') },
  onPageScroll(at) { note('home onPageScroll', at) },
  onShareAppMessage({ from }) { return { title: from, path: '/detail?id=1' } },
  act() { throw new Error('broken') }, async later() { throw new Error('broken later') }, stop() { wx.stopPullDownRefresh() },`
const FILES = {
  'app.js': APP,
  'log.js': `${LOG}; exports.note = note`,
  'home.js': page('home', HOME),
  'home.json': JSON.stringify({ enablePullDownRefresh: true }),
  'home.wxml': `<view>home</view><button id="b" open-type="share">send</button><button id="x" bindtap="act">break</button>
    <button id="y" bindtap="later">break later</button><button id="z" bindtap="stop">stop</button><button id="d" disabled="{{true}}">shut</button>`,
  'mine.js': page('mine'),
  'detail.js': page('detail'),
  'detail.wxml': '<view id="a">{{said}}</view>',
}
const TABS = { list: [{ pagePath: 'home', text: '首页' }, { pagePath: 'mine', text: '我的' }] }

let shipped: SmallPackage
let phone: Phone

beforeEach(() => {
  shipped = new SmallPackage({ pages: ['home', 'mine', 'detail'], tabBar: TABS }, FILES)
  phone = new Phone({ now: EVENING, root: shipped.root })
})
afterEach(() => shipped.remove())

/** What has been written down since the last look. */
function log(): string[] {
  const said = phone.wx.getStorageSync<string[]>('log')
  const since = [...said]
  said.length = 0
  return since.slice(seen, (seen = since.length))
}
let seen = 0
beforeEach(() => {
  seen = 0
})

test('a launch tells the app where to and by which way, then loads, shows and readies the page', async () => {
  phone.launch('/detail?id=7&empty', { scene: 1007 })
  await phone.until(() => phone.wx.getStorageSync<string[]>('log').includes('detail onReady'))
  expect(log()).toEqual([
    'app onLaunch {"path":"detail","query":{"id":"7","empty":""},"scene":1007}',
    'app onShow {"scene":1007}',
    'detail onLoad {"id":"7","empty":""}',
    'detail onShow',
    'detail onReady',
  ])
  phone.close()
})

test('a page that is opened hides the one below, and back by any number of pages closes those above', async () => {
  phone.launch()
  await phone.until(() => phone.wx.getStorageSync<string[]>('log').includes('home onReady'))
  log()
  for (let deep = 0; deep < 3; deep++) phone.wx.navigateTo({ url: `/detail?deep=${deep}` })
  expect(phone.paths).toEqual(['home', 'detail', 'detail', 'detail'])
  phone.back(2)
  expect(phone.paths).toEqual(['home', 'detail'])
  expect(phone.page.query).toEqual({ deep: '0' })
  phone.back(9)
  expect(phone.paths).toEqual(['home'])
  expect(log().filter((line) => !line.includes('onReady'))).toEqual([
    'home onHide', 'detail onLoad {"deep":"0"}', 'detail onShow',
    'detail onHide', 'detail onLoad {"deep":"1"}', 'detail onShow',
    'detail onHide', 'detail onLoad {"deep":"2"}', 'detail onShow',
    'detail onHide', 'detail onUnload', 'detail onUnload', 'detail onShow',
    'detail onHide', 'detail onUnload', 'home onShow',
  ])
  phone.close()
})

test('pages are refused as WeChat refuses them', async () => {
  phone.launch()
  const refused = jest.fn()
  phone.wx.navigateTo({ url: '/mine', fail: refused })
  phone.wx.navigateTo({ url: '/nowhere', fail: refused })
  phone.wx.switchTab({ url: '/detail', fail: refused })
  await phone.until(() => refused.mock.calls.length === 3)
  expect(refused.mock.calls.flat()).toEqual([
    { errMsg: 'navigateTo:fail can not navigateTo a tabbar page' },
    { errMsg: 'navigateTo:fail page "nowhere" is not found' },
    { errMsg: 'switchTab:fail can not switch to no-tabBar page' },
  ])
  phone.close()
})

test('a tab is switched by a tap, keeps its page and is told of the tap', () => {
  phone.launch()
  log()
  phone.tapTab('我的')
  phone.tapTab('首页')
  expect(phone.paths).toEqual(['home'])
  expect(log().filter((line) => !line.includes('onReady'))).toEqual([
    'home onHide', 'mine onLoad {}', 'mine onShow', 'mine onTabItemTap {"index":1,"pagePath":"mine","text":"我的"}',
    'mine onHide', 'home onShow', 'home onTabItemTap {"index":0,"pagePath":"home","text":"首页"}',
  ])
  phone.wx.navigateTo({ url: '/detail' })
  expect(() => phone.tapTab('我的')).toThrow('no tab bar on detail')
  phone.close()
})

test('WeChat put away and taken out again is told to the page and the app', () => {
  phone.launch()
  log()
  phone.leave()
  phone.comeBack(1044)
  expect(log().filter((line) => !line.includes('onReady'))).toEqual(['home onHide', 'app onHide', 'app onShow {"scene":1044}', 'home onShow'])
  phone.close()
})

test('a page that allows it is pulled down until it says that it has read anew, and another one is not', async () => {
  phone.launch()
  log()
  phone.pullDown()
  expect(phone.screen.refreshing).toBe(true)
  await phone.tap('button', 'stop')
  await phone.until(() => !phone.screen.refreshing)
  expect(log()).toContain('home onPullDownRefresh')
  phone.wx.navigateTo({ url: '/detail' })
  expect(() => phone.pullDown()).toThrow('detail cannot be pulled down')
  phone.close()
})

test('scrolling is told with its place, and the end of the page too', () => {
  phone.launch()
  log()
  phone.scroll(120)
  phone.scrollToBottom()
  expect(log().filter((line) => !line.includes('onReady'))).toEqual(['home onPageScroll {"scrollTop":120}', 'home onReachBottom'])
  phone.close()
})

test('a card is sent from the menu and by a button, and not from a page that has none or to Moments that are not offered', async () => {
  phone.launch()
  expect(phone.shareCard()).toEqual({ title: 'menu', path: '/detail?id=1' })
  await phone.tap('button', 'send')
  expect(phone.sent).toEqual([{ title: 'button', path: '/detail?id=1' }])
  expect(() => phone.shareTimeline()).toThrow('home has no onShareTimeline')
  phone.wx.navigateTo({ url: '/detail' })
  expect(() => phone.shareCard()).toThrow('detail has no onShareAppMessage')
  phone.close()
})

test('an error and a promise that fails are told to the app, and fail the flow', async () => {
  phone.launch()
  log()
  await phone.tap('button', /^break$/)
  await phone.tap('button', 'break later')
  await phone.until(() => phone.faults.length === 2)
  expect(log().filter((line) => line.startsWith('app'))).toEqual(['app onError Error: broken', 'app onUnhandledRejection broken later'])
  expect(() => phone.close()).toThrow('broken later')
})

test('a card to a page that is gone is told to the app, which can lead elsewhere', async () => {
  phone.launch('/gone?id=1')
  await phone.until(() => phone.paths.length === 1)
  await phone.see('home')
  expect(log()).toContain('app onPageNotFound {"path":"gone","query":{"id":"1"},"isEntryPage":true}')
  expect(phone.paths).toEqual(['home'])
  phone.close()
})

test('a disabled button, and what nothing listens to, cannot be tapped', async () => {
  phone.launch()
  const shut = await phone.find('button', 'shut')
  expect(() => phone.touch(shut)).toThrow('disabled')
  phone.wx.navigateTo({ url: '/detail' })
  const detail = await phone.see('detail')
  expect(() => phone.touch(detail)).toThrow('nothing listens')
  phone.close()
})
