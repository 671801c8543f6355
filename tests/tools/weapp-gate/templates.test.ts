import { glassEasel } from '../../../config/checks/weapp/rules/glass-easel'
import { handlers } from '../../../config/checks/weapp/rules/handlers'
import { unsupported, wcc, wcsc } from '../../../config/checks/weapp/rules/official-compilers'
import { templates } from '../../../config/checks/weapp/rules/templates'
import type { Rule } from '../../../config/checks/weapp/finding'
import { findingsOf, foundBy } from '../../support/hand-made-package'

// They run on one platform; elsewhere the gate says so, and there is nothing to try.
if (unsupported() === undefined) {
  it("WeChat's compilers take a package that is right", () => {
    const files = { 'home.wxss': '@import "./more.wxss";\n.task { width: 10rpx }', 'more.wxss': 'page { color: #1b242e }', 'home.wxs': 'module.exports = {}' }
    for (const rule of [wcc, wcsc]) expect(foundBy(rule, files)).toEqual([])
  })

  it.each<[string, Rule, Record<string, string>, number]>([
    ['an expression that breaks off', wcc, { 'home.wxml': '<view>\n<text id="{{a + }}" /></view>' }, 2],
    ['a tag that is never closed', wcc, { 'home.wxml': '<view>\n<text></view>' }, 2],
    ['a wxs that is not there', wcc, { 'home.wxml': '<wxs module="a" src="./gone.wxs" />' }, 1],
    ['a style that breaks off', wcsc, { 'home.wxss': '.a { color: red }\n.b { color: ' }, 2],
    ['a bracket too many', wcsc, { 'home.wxss': '.a { color: red } }' }, 1],
  ])("WeChat's compilers refuse %s, with its line", (_name, rule, files, line) => {
    const [finding] = findingsOf(rule, files)
    expect(finding).toMatchObject({ file: Object.keys(files)[0], line })
  })
}

test.each([
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
])("on %s %s one line says that WeChat's compilers cannot run, and what to do", (platform, arch) => {
  const line = unsupported(platform, arch) ?? ''
  expect(line).toContain(`this is ${platform} ${arch}: let CI try what needs them`)
  expect(line).not.toContain('\n')
  expect(unsupported('linux', 'x64')).toBeUndefined()
})

test('the compiler of the component framework warns with line and column', () => {
  expect(foundBy(glassEasel)).toEqual([])
  expect(findingsOf(glassEasel, { 'home.wxml': '<view>\n <text></view>' })).toMatchObject([{ file: 'home.wxml', line: 2, column: 3 }])
})

describe('the rule on templates', () => {
  const base = { 'base.wxml': '<template name="row"><view /></template>' }

  it('takes a template of its own, an imported one and one chosen at run time', () => {
    const text = '<import src="./base.wxml" /><template name="own" /><template is="own" /><template is="row" /><template is="{{kind}}" />'
    expect(foundBy(templates, { ...base, 'home.wxml': text })).toEqual([])
  })
  it.each([
    ['an import that is not there', '<view />\n<import src="/gone.wxml" />', 'home.wxml:2 import of /gone.wxml, which is not in the package'],
    ['an include that is not there', '<include src="gone.wxml" />', 'home.wxml:1 include of gone.wxml, which is not in the package'],
    ['a template without its import', '<template is="row" />', 'home.wxml:1 template row is defined in nothing that is imported'],
  ])('refuses %s', (_name, text, expected) => {
    expect(foundBy(templates, { ...base, 'home.wxml': text })).toEqual([expected])
  })
  it('knows that an import does not reach through another one', () => {
    const files = { ...base, 'between.wxml': '<import src="./base.wxml" />', 'home.wxml': '<import src="./between.wxml" /><template is="row" />' }
    expect(foundBy(templates, files)).toHaveLength(1)
  })
  it('reads no comment and no script', () => {
    expect(foundBy(templates, { 'home.wxml': '<!-- <import src="a.wxml" /> --><wxs module="m">var a = \'<include src="b.wxml" />\'</wxs>' })).toEqual([])
  })
})

describe('the rule on handlers', () => {
  it.each(['bindtap', 'bind:tap', 'catchtap', 'mut-bind:tap', 'capture-bind:tap'])('refuses a %s that names nothing or nobody', (attribute) => {
    expect(foundBy(handlers, { 'home.wxml': `<view ${attribute}="tapped" />` })).toEqual([])
    expect(foundBy(handlers, { 'home.wxml': `<view ${attribute}="" />` })).toEqual([`home.wxml:1 ${attribute} of <view> names nothing`])
    expect(foundBy(handlers, { 'home.wxml': `<view ${attribute}="taped" />` })).toEqual([
      `home.wxml:1 ${attribute} of <view> names taped, which no script has`,
    ])
  })
  it('takes a function that another script of the main package has, and none of a foreign subpackage', () => {
    const app = { subPackages: [{ root: 'a', pages: ['p'] }, { root: 'b', pages: ['p'] }] }
    const files = { 'a/p.js': 'Page({ mine: 1 })', 'b/p.js': '', 'a/p.wxml': '<view bindtap="mine" /><view bindtap="tapped" />' }
    expect(foundBy(handlers, files, app)).toEqual([])
    expect(foundBy(handlers, { ...files, 'b/p.wxml': '<view bindtap="mine" />' }, app)).toHaveLength(1)
  })
})
