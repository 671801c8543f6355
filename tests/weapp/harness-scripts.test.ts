import { Phone } from '../support/weapp/phone'
import { SmallPackage } from '../support/weapp/small-package'
import { EVENING } from '../support/world'

let shipped: SmallPackage

afterEach(() => shipped.remove())

const FIRST = '<view id="a" bindtap="eh" aria-role="button">{{said}}</view>'

function phoneWith(act: string, files: Record<string, string> = {}, subPackages: { root: string; pages: string[] }[] = []): Phone {
  const js = `Page({ data: { said: 'before' }, eh() { ${act} } })`
  shipped = new SmallPackage({ pages: ['first'], subPackages }, { 'first.wxml': FIRST, 'first.js': js, ...files })
  const phone = new Phone({ now: EVENING, root: shipped.root })
  phone.launch()
  return phone
}

test.each(['window', 'document', 'fetch', 'localStorage', 'process', 'URL', 'AbortController', 'structuredClone', 'Intl'])(
  'a package that reaches for %s fails as on a phone',
  async (name) => {
    const phone = phoneWith(`${name}.anything`)
    await phone.tap('button')
    await phone.until(() => phone.faults.length > 0)
    expect(() => phone.close()).toThrow(`${name} is not defined`)
  },
)

test('a call to an API that the harness does not play fails the test by its name, and one that WeChat lacks is undefined', async () => {
  const phone = phoneWith("this.setData({ said: String(wx.noSuchThing) }); wx.chooseImage({ count: 1 })")
  await phone.tap('button')
  await phone.see('undefined')
  await phone.until(() => phone.faults.length > 0)
  expect(() => phone.close()).toThrow('wx.chooseImage is not played by the harness')
})

test('setData shows on the screen and costs its bytes', async () => {
  const phone = phoneWith("this.setData({ said: '作业' })")
  await phone.tap('button', 'before')
  await phone.see('作业')
  expect(phone.page.setDataBytes).toEqual([Buffer.byteLength('{"said":"作业"}')])
  expect(phone.page.size).toEqual({ nodes: 1, depth: 1, children: 1 })
  phone.close()
})

test('patience ends when the clock is moved, and time stands still otherwise', async () => {
  const phone = phoneWith("setTimeout(() => this.setData({ said: String(Date.now()) }), 8000)")
  await phone.tap('button')
  await phone.until(() => phone.clock.waiting === 1)
  phone.clock.advance(8000)
  await phone.see(String(EVENING.getTime() + 8000))
  phone.close()
})

test('a subpackage runs when one of its pages is first opened, and its parts may require each other and the main package', async () => {
  const phone = phoneWith(
    "wx.navigateTo({ url: '/far/deep/page' })",
    {
      'shared.js': 'exports.word = "main"',
      'far/own.js': 'exports.word = require("../shared").word + " and own"',
      'far/deep/page.js': 'const { word } = require("../own"); Page({ data: { said: word } })',
    },
    [{ root: 'far', pages: ['deep/page'] }],
  )
  expect(phone.packages).toEqual(['main'])
  await phone.tap('button')
  await phone.see('main and own')
  expect(phone.packages).toEqual(['main', 'far'])
  phone.close()
})

test.each([
  ['the main package', 'require("./far/own")'],
  ['another subpackage', "wx.navigateTo({ url: '/near/page' })"],
])('%s cannot require from a subpackage', async (_who, act) => {
  const phone = phoneWith(
    act,
    { 'far/own.js': '', 'near/page.js': 'require("../far/own"); Page({})' },
    [{ root: 'far', pages: ['page'] }, { root: 'near', pages: ['page'] }],
  )
  await phone.tap('button')
  await phone.until(() => phone.faults.length > 0)
  expect(() => phone.close()).toThrow("module 'far/own' is not defined")
})
