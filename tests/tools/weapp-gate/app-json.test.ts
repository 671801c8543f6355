import { appKeys } from '../../../config/checks/weapp/rules/app-keys'
import { components } from '../../../config/checks/weapp/rules/components'
import { lazyCodeLoading } from '../../../config/checks/weapp/rules/lazy-code-loading'
import { pages } from '../../../config/checks/weapp/rules/pages'
import { sitemap } from '../../../config/checks/weapp/rules/sitemap'
import { subpackages } from '../../../config/checks/weapp/rules/subpackages'
import { tabBar } from '../../../config/checks/weapp/rules/tab-bar'
import { foundBy, PNG } from '../../support/hand-made-package'

const page = (place: string) => ({ [`${place}.js`]: '', [`${place}.json`]: '{}', [`${place}.wxml`]: '' })

describe('the rule on pages', () => {
  it('takes pages of the main package and of subpackages that are there', () => {
    expect(foundBy(pages, page('parts/family/week'), { subPackages: [{ root: 'parts/family/', pages: ['week'] }] })).toEqual([])
  })
  it.each(['js', 'json', 'wxml'])('refuses a page without its %s', (ending) => {
    expect(foundBy(pages, { [`home.${ending}`]: null })).toEqual([`app.json names the page home, whose ${ending} is missing or cut off`])
  })
  it('refuses settings that are cut off, a page named twice and an app without a page', () => {
    expect(foundBy(pages, { 'home.json': '{"usingCom' })).toHaveLength(1)
    expect(foundBy(pages, {}, { pages: ['home', 'home'] })).toEqual(['app.json names the page home twice'])
    expect(foundBy(pages, {}, { pages: [] })).toEqual(['app.json names no page in its main package'])
  })
})

describe('the rule on subpackages', () => {
  const parts = { subPackages: [{ root: 'parts/family', pages: ['week'] }] }

  it('refuses a page of the main package inside one, and one inside another', () => {
    expect(foundBy(subpackages, {}, { ...parts, pages: ['home', 'parts/family/week'] })).toHaveLength(1)
    expect(foundBy(subpackages, {}, { subPackages: [...parts.subPackages, { root: 'parts/family/more', pages: [] }] })).toHaveLength(1)
  })
  it('refuses a preload from a page or of a package that does not exist', () => {
    const rule = (from: string, name: string) => ({ ...parts, preloadRule: { [from]: { packages: [name] } } })
    expect(foundBy(subpackages, {}, rule('home', 'parts/family'))).toEqual([])
    expect(foundBy(subpackages, {}, rule('home', '__APP__'))).toEqual([])
    expect(foundBy(subpackages, {}, rule('hime', 'parts/family'))).toEqual(['app.json preloads from the page hime, which does not exist'])
    expect(foundBy(subpackages, {}, rule('home', 'parts/famly'))).toEqual(['app.json preloads the package parts/famly, which does not exist'])
  })
})

describe('the rule on tabs', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const bar = (count: number, more = {}) => {
    const list = names.slice(0, count).map((name) => ({ pagePath: name, text: name, iconPath: 'icon.png', ...more }))
    return { pages: names, tabBar: { list } }
  }
  const icon = { 'icon.png': PNG }

  it.each([
    [1, 1],
    [2, 0],
    [5, 0],
    [6, 1],
  ])('of %i tabs finds %i fault(s)', (count, faults) => {
    expect(foundBy(tabBar, icon, bar(count))).toHaveLength(faults)
  })
  it('takes an app without tabs, and tabs without pictures', () => {
    expect(foundBy(tabBar)).toEqual([])
    expect(foundBy(tabBar, {}, bar(2, { iconPath: undefined }))).toEqual([])
  })
  it('refuses a tab outside the main package or without a text', () => {
    expect(foundBy(tabBar, icon, { ...bar(2), pages: ['a'] })).toEqual(['app.json has a tab for b, which is no page of the main package'])
    expect(foundBy(tabBar, icon, bar(2, { text: '' }))).toHaveLength(2)
  })
  it.each([
    ['at 40 KB', Buffer.concat([PNG, Buffer.alloc(40 * 1024 - PNG.length)]), 0],
    ['one byte above', Buffer.concat([PNG, Buffer.alloc(40 * 1024 - PNG.length + 1)]), 2],
    ['that is a text', Buffer.from('<svg/>'), 2],
    ['that is cut off', PNG.subarray(0, 9), 2],
  ])('of an icon %s in two tabs finds %i fault(s)', (_name, bytes, faults) => {
    expect(foundBy(tabBar, { 'icon.png': bytes }, bar(2))).toHaveLength(faults)
  })
  it('refuses an icon that is not there', () => {
    expect(foundBy(tabBar, {}, bar(2))[0]).toBe('app.json names the tab icon icon.png, which is not in the package')
  })
})

describe('the rule on components', () => {
  const uses = (place: string) => ({ 'home.json': JSON.stringify({ usingComponents: { comp: place } }) })
  const comp = { ...page('parts/comp'), 'parts/comp.json': '{"component":true}' }

  it('takes one by a relative path, by one from the root, and one of a plugin', () => {
    for (const place of ['./parts/comp', '/parts/comp']) expect(foundBy(components, { ...comp, ...uses(place) })).toEqual([])
    expect(foundBy(components, uses('plugin://maps/map'))).toEqual([])
  })
  it('refuses one that is missing, incomplete or no component', () => {
    expect(foundBy(components, uses('./gone'))).toEqual(['home.json uses comp at ./gone, whose js, json, wxml is missing or cut off'])
    expect(foundBy(components, { ...comp, ...uses('./parts/comp'), 'parts/comp.wxml': null })).toHaveLength(1)
    expect(foundBy(components, { ...page('parts/comp'), ...uses('./parts/comp') })).toEqual([expect.stringContaining('no component')])
  })
  it('follows components into the components they use, also when they use themselves', () => {
    const inner = { 'parts/comp.json': '{"component":true,"usingComponents":{"comp":"./comp","more":"./more"}}' }
    expect(foundBy(components, { ...comp, ...uses('./parts/comp'), ...inner })).toEqual([expect.stringContaining('uses more at ./more')])
  })
})

test('the rule on keys refuses a misspelt one, debug mode and both spellings of subPackages', () => {
  expect(foundBy(appKeys, {}, { window: {}, subpackages: [] })).toEqual([])
  expect(foundBy(appKeys, {}, { tabbar: {} })).toEqual(['app.json has the key tabbar, which WeChat does not know'])
  expect(foundBy(appKeys, {}, { debug: true })).toHaveLength(1)
  expect(foundBy(appKeys, {}, { subPackages: [], subpackages: [] })).toHaveLength(1)
})

test('the rule on lazy code loading wants the one value there is', () => {
  expect(foundBy(lazyCodeLoading, {}, { lazyCodeLoading: 'requiredComponents' })).toEqual([])
  expect(foundBy(lazyCodeLoading, {}, { lazyCodeLoading: true })).toHaveLength(1)
  expect(foundBy(lazyCodeLoading)).toHaveLength(1)
})

describe('the rule on the sitemap', () => {
  const named = { sitemapLocation: 'sitemap.json' }
  const map = (...rules: object[]) => ({ 'sitemap.json': JSON.stringify({ rules }) })
  const rest = { action: 'disallow', page: '*' }

  it('takes one that opens pages by name and closes the rest', () => {
    expect(foundBy(sitemap, map({ action: 'allow', page: 'home' }, rest), named)).toEqual([])
  })
  it('refuses none, one that is missing, and one that leaves pages open or names what is not there', () => {
    expect(foundBy(sitemap)).toHaveLength(1)
    expect(foundBy(sitemap, {}, named)).toEqual(['sitemap.json is missing, cut off or without rules'])
    expect(foundBy(sitemap, map({ action: 'allow', page: '*' }), named)).toHaveLength(1)
    expect(foundBy(sitemap, map({ action: 'allow', page: 'hime' }, rest), named)).toEqual(['sitemap.json names the page hime, which does not exist'])
    expect(foundBy(sitemap, map({ action: 'alow', page: 'home' }, rest), named)).toEqual(['sitemap.json has the action alow'])
  })
})
