import type { Database } from '../../src/cloud/database/connect'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { SmallPackage } from '../support/weapp/small-package'
import { aSchool, EVENING } from '../support/world'

// The school list of the real API, asked for over both ways out of a mini-program.
const FILES = {
  'first.wxml': `<view id="c" bindtap="cloud" aria-role="button">cloud</view><view id="h" bindtap="http" aria-role="button">http</view>
    <view id="s">{{said}}</view>`,
  'first.js': `Page({
    data: { said: '' },
    tell(said) { this.setData({ said }) },
    cloud() {
      wx.cloud.callFunction({ name: 'api', data: { path: 'schools.list', type: 'query', input: {} } })
        .then(({ result }) => this.tell(result.data.schools[0].name), ({ errCode }) => this.tell('failed ' + errCode))
    },
    http() {
      wx.request({
        url: 'https://example.test/api', method: 'POST', data: { path: 'schools.list', type: 'query', input: {} },
        success: ({ data }) => this.tell(data.data.schools[0].name), fail: ({ errMsg }) => this.tell(errMsg),
      })
    },
  })`,
}
const NAME = '昌元示例小学'

let db: Database
let shipped: SmallPackage
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
  await aSchool(db, { name: NAME })
  shipped = new SmallPackage({ pages: ['first'] }, FILES)
})
afterAll(() => db.close())
afterAll(() => shipped.remove())
beforeEach(() => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING, root: shipped.root })
  phone.launch()
})
afterEach(() => phone.close())

test.each(['cloud', 'http'])('a call by %s reaches the real API', async (way) => {
  await phone.tap('button', way)
  await phone.see(NAME)
  expect(phone.network.calls).toEqual([{ path: 'schools.list', type: 'query', input: {} }])
})

test('without a network nothing leaves the phone, and the package is told when it is back', async () => {
  const told = jest.fn()
  phone.wx.onNetworkStatusChange(told)
  phone.network.offline()
  await phone.tap('button', 'http')
  await phone.see('request:fail Error: no network')
  await phone.tap('button', 'cloud')
  await phone.see('failed -1')
  expect(await phone.wx.getNetworkType({})).toMatchObject({ networkType: 'none' })
  phone.network.online()
  expect(phone.network.calls).toEqual([])
  expect(told.mock.calls.flat()).toEqual([
    { isConnected: false, networkType: 'none' },
    { isConnected: true, networkType: '4g' },
  ])
})

test('a failure happens once, and a lost answer was a call that was made', async () => {
  phone.network.failOnce()
  await phone.tap('button', 'cloud')
  await phone.see('failed -1')
  expect(phone.network.calls).toHaveLength(0)
  phone.network.loseAnswer()
  await phone.tap('button', 'http')
  await phone.see('the answer was lost')
  expect(phone.network.calls).toHaveLength(1)
  await phone.tap('button', 'cloud')
  await phone.see(NAME)
})

test('a slow network answers when the clock has moved so far, a held one when it is let go', async () => {
  phone.network.slow(5000)
  await phone.tap('button', 'cloud')
  await phone.until(() => phone.clock.waiting === 1)
  phone.clock.advance(4999)
  expect(phone.network.calls).toHaveLength(0)
  phone.clock.advance(1)
  await phone.see(NAME)
  phone.network.online()
  phone.network.hold()
  await phone.tap('button', 'http')
  phone.network.online()
  await phone.until(() => phone.network.calls.length === 2)
})
