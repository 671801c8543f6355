import { Phone } from '../support/weapp/phone'
import { SmallPackage } from '../support/weapp/small-package'
import { EVENING } from '../support/world'

const FILES = {
  'first.wxml': '<view id="a" bindtap="ask" aria-role="button">{{said}}</view>',
  'first.js': `Page({
    data: { said: 'ask' },
    async ask() {
      const tell = (said) => this.setData({ said: JSON.stringify(said) })
      try { tell(await wx.requestSubscribeMessage({ tmplIds: ['a', 'b', 'c'] })) } catch (refused) { tell(refused) }
    },
  })`,
}
const MB = 1024 * 1024

let shipped: SmallPackage
let phone: Phone

beforeEach(() => {
  shipped = new SmallPackage({ pages: ['first'] }, FILES)
  phone = new Phone({ now: EVENING, root: shipped.root })
  phone.launch()
})
afterEach(() => {
  phone.close()
  shipped.remove()
})

test('what is stored outlives the mini-program, and nothing else does', () => {
  phone.wx.setStorageSync('kept', { minutes: 25 })
  phone.launch()
  expect(phone.wx.getStorageSync('kept')).toEqual({ minutes: 25 })
  expect(phone.wx.getStorageInfoSync()).toEqual({ keys: ['kept'], currentSize: 1, limitSize: 10240 })
  phone.wx.removeStorageSync('kept')
  expect(phone.wx.getStorageSync('kept')).toBe('')
})

test('a key of more than 1 MB, more than 10 MB in all and a full phone are refused, and what was kept stays', async () => {
  phone.wx.setStorageSync('kept', 'before')
  expect(() => phone.wx.setStorageSync('kept', 'x'.repeat(MB))).toThrow('entry size limit')
  for (let n = 0; n < 10; n++) phone.wx.setStorageSync(`part ${n}`, 'x'.repeat(MB - 10))
  await expect(phone.wx.setStorage({ key: 'one more', data: 'x'.repeat(1000) })).rejects.toEqual({
    errMsg: 'setStorage:fail exceed storage max size 10Mb',
  })
  phone.wx.removeStorageSync('part 0')
  phone.storage.full = true
  expect(() => phone.wx.setStorageSync('kept', 'after')).toThrow('exceed storage')
  expect(phone.wx.getStorageSync('kept')).toBe('before')
})

test('a question is answered as the person answers it, and typed into only where that is allowed', async () => {
  phone.dialogs.nextAnswers.push('confirm', { typed: '单元复习' }, { typed: '不行' })
  expect(await phone.wx.showModal({ title: 'sure?' })).toMatchObject({ confirm: true, cancel: false })
  expect(await phone.wx.showModal({ title: 'why?', editable: true })).toMatchObject({ confirm: true, content: '单元复习' })
  await expect(phone.wx.showModal({ title: 'sure?' })).rejects.toMatchObject({ errMsg: expect.stringContaining('nothing can be typed') })
  expect(await phone.wx.showModal({ title: 'unanswered' })).toMatchObject({ confirm: false, cancel: true })
})

test('a sheet gives the place of the choice, and its closing is a failure', async () => {
  phone.dialogs.nextChoices.push('爸爸')
  expect(await phone.wx.showActionSheet({ itemList: ['妈妈', '爸爸'] })).toMatchObject({ tapIndex: 1 })
  await expect(phone.wx.showActionSheet({ itemList: ['妈妈'] })).rejects.toEqual({ errMsg: 'showActionSheet:fail cancel' })
})

test('toast, spinner, bars, clipboard, calls, scans, maps and shaking are kept to be looked at', async () => {
  phone.device.nextScan = 'JOIN1AB'
  await phone.wx.showLoading({ title: '正在读取' })
  expect(phone.dialogs.loading).toBe('正在读取')
  await phone.wx.hideLoading()
  await phone.wx.showToast({ title: '已复制' })
  await phone.wx.setNavigationBarTitle({ title: '今晚' })
  await phone.wx.setClipboardData({ data: 'JOIN1AB' })
  await phone.wx.makePhoneCall({ phoneNumber: '12345' })
  await phone.wx.vibrateShort({ type: 'light' })
  await phone.wx.openLocation({ latitude: 29.4, longitude: 105.6 })
  expect(await phone.wx.scanCode({})).toMatchObject({ result: 'JOIN1AB', scanType: 'QR_CODE' })
  expect(await phone.wx.getClipboardData({})).toMatchObject({ data: 'JOIN1AB' })
  expect(phone.dialogs).toMatchObject({ loading: undefined, toasts: ['已复制'] })
  expect(phone.screen.navigationTitle).toBe('今晚')
  expect(phone.device).toMatchObject({ phoneCalls: ['12345'], vibrations: 1, maps: [{ latitude: 29.4, longitude: 105.6 }] })
})

test('messages are asked for by a tap only, template by template', async () => {
  await expect(phone.wx.requestSubscribeMessage({ tmplIds: ['a'] })).rejects.toMatchObject({ errCode: 20013 })
  phone.subscriptions.replies.set('a', 'accept').set('b', 'ban')
  await phone.tap('button', 'ask')
  await phone.see('"a":"accept","b":"ban","c":"reject"')
  expect(phone.subscriptions.asked).toEqual([['a', 'b', 'c']])
})

test('a permission is asked for once; refused, it stays refused until the settings are changed', async () => {
  await expect(phone.wx.getLocation({})).rejects.toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  phone.dialogs.nextAnswers.push('confirm')
  await expect(phone.wx.authorize({ scope: 'scope.userLocation' })).rejects.toMatchObject({ errCode: 103 })
  phone.permissions.switchedInSettings.set('scope.userLocation', true)
  expect(await phone.wx.openSetting({})).toMatchObject({ authSetting: { 'scope.userLocation': true } })
  expect(await phone.wx.getLocation({})).toMatchObject({ latitude: phone.device.place.latitude })
  expect(phone.dialogs.modals).toEqual([{ title: 'scope.userLocation' }])
})

test('the phone tells what it is and how it was opened', () => {
  phone.launch('/first?code=JOIN1AB', { scene: 1011 })
  expect(phone.wx.getLaunchOptionsSync()).toMatchObject({ path: 'first', query: { code: 'JOIN1AB' }, scene: 1011 })
  phone.leave()
  phone.comeBack(1044)
  expect(phone.wx.getLaunchOptionsSync()).toMatchObject({ scene: 1011 })
  expect(phone.wx.getEnterOptionsSync()).toMatchObject({ scene: 1044 })
  expect(phone.wx.getSystemInfoSync()).toMatchObject({ platform: 'android', fontSizeSetting: 16, windowWidth: 375 })
})
