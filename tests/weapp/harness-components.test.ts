import { Phone } from '../support/weapp/phone'
import { SmallPackage } from '../support/weapp/small-package'
import { EVENING } from '../support/world'

const FILES = {
  'first.json': JSON.stringify({ usingComponents: { card: './parts/card', tree: './parts/tree' } }),
  'first.wxml': `<view id="outer" bindtap="outer"><card id="c" title="{{title}}" bindopened="opened"><text>within</text></card></view>
    <tree wx:if="{{item}}" item="{{item}}" />`,
  'first.js': `Page({
    data: { title: 'before', heard: '' },
    outer() { this.heard = (this.heard || '') + 'outer ' },
    opened({ detail }) { this.setData({ title: 'opened ' + detail.times, item: { text: 'root', below: [{ text: 'leaf', below: [] }] } }) },
  })`,
  'parts/card.json': JSON.stringify({ component: true }),
  'parts/card.wxml': '<view id="head" bindtap="open" aria-role="button">{{title}}, {{times}} times, {{seen}}</view><slot />',
  'parts/card.js': `Component({
    properties: { title: String },
    data: { times: 0, seen: 'not seen' },
    observers: { title(now) { this.setData({ seen: 'saw ' + now }) } },
    lifetimes: { attached() { this.open0 = true } },
    methods: { open() { this.setData({ times: this.data.times + 1 }); this.triggerEvent('opened', { times: this.data.times }) } },
  })`,
  'parts/tree.json': JSON.stringify({ component: true, usingComponents: { tree: './tree' } }),
  'parts/tree.wxml': '<view class="node">{{item.text}}<tree wx:for="{{item.below}}" wx:key="text" item="{{item}}" /></view>',
  'parts/tree.js': 'Component({ options: { virtualHost: true }, properties: { item: Object } })',
}

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

test('a custom component shows its own tree with what the page puts into its slot, and watches its properties', async () => {
  await phone.see('before, 0 times, saw before')
  await phone.see('within')
})

test('a tap inside a component is heard there and above it, and its events reach the page', async () => {
  await phone.tap('button', '0 times')
  await phone.see('opened 1, 1 times, saw opened 1')
  expect(Reflect.get(phone.page.instance, 'heard')).toBe('outer ')
})

test('a component that holds itself is followed to its leaves, and a virtual host is no node', async () => {
  await phone.until(() => phone.page.nodes === 4)
  await phone.tap('button', '0 times')
  await phone.see('leaf')
  expect(phone.page.nodes).toBe(6)
})

test('setData of a component is counted with that of its page', async () => {
  await phone.see('saw before')
  const before = phone.page.setDataBytes.length
  await phone.tap('button', '0 times')
  await phone.see('saw opened 1')
  const bytes = phone.page.setDataBytes.slice(before)
  expect(bytes).toContain(Buffer.byteLength('{"times":1}'))
  expect(bytes).toContain(Buffer.byteLength('{"seen":"saw opened 1"}'))
})

test('two phones with the same package run their own scripts', async () => {
  const other = new Phone({ now: EVENING, root: shipped.root })
  other.launch()
  await other.tap('button', '0 times')
  await other.see('1 times')
  expect(phone.text).toContain('0 times')
  other.close()
})
