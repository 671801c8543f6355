import { leftBehind } from '../../../config/checks/weapp/rules/left-behind'
import { privacy } from '../../../config/checks/weapp/rules/privacy'
import { faultsOfProjectConfig } from '../../../config/checks/weapp/rules/project-config'
import { sizes } from '../../../config/checks/weapp/rules/sizes'
import { findingsOf, foundBy, handMade } from '../../support/hand-made-package'
import { bytesOf } from '../../../config/checks/package-figures'
import { rmSync } from 'node:fs'

const KB = 1024
const MB = 1024 * KB
const parts = { subPackages: [{ root: 'a', pages: [] }, { root: 'b', pages: [] }] }

/** The bytes of the package without anything added. */
function empty(app: object): number {
  const root = handMade({}, app)
  const bytes = bytesOf(root)
  rmSync(root, { recursive: true })
  return bytes
}

describe('the rule on sizes', () => {
  const own = empty(parts)
  const filled = (files: Record<string, number>) =>
    findingsOf(sizes, Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, Buffer.alloc(bytes)])), parts)
      .map(({ says, advice }) => `${says.replace(/ has .* than/, ':')}${advice ? '' : '!'}`)

  it.each<[string, Record<string, number>, string[]]>([
    ['the main package at 600 KB', { x: 600 * KB - own }, []],
    ['the main package one byte above', { x: 600 * KB - own + 1 }, ['the main package: our 600.0 KB!']],
    ['a subpackage at the advised 1.5 MB', { 'a/x': 1.5 * MB }, []],
    ['a subpackage one byte above', { 'a/x': 1.5 * MB + 1 }, ["a: WeChat's 1536.0 KB (advice)"]],
    ['the whole at 2 MB', { 'a/x': MB, 'b/x': MB - own }, []],
    ['the whole one byte above', { 'a/x': MB, 'b/x': MB - own + 1 }, ['the whole: our 2048.0 KB!']],
    ['a subpackage above 2 MB', { 'a/x': 2 * MB + 1 }, ["a: WeChat's 2048.0 KB!", "a: WeChat's 1536.0 KB (advice)", 'the whole: our 2048.0 KB!']],
    ['pictures and sounds at 200 KB', { 'a.png': 100 * KB, 'a/b.mp3': 100 * KB }, []],
    ['pictures and sounds one byte above', { 'a.png': 100 * KB, 'a/b.mp3': 100 * KB + 1 }, ["all pictures and sounds: WeChat's 200.0 KB!"]],
  ])('of %s finds what is over', (_name, files, expected) => {
    expect(filled(files)).toEqual(expected)
  })
})

describe('the rule on privacy', () => {
  const on = { __usePrivacyCheck__: true }
  const call = (name: string) => ({ 'home.js': `var a\nb.${name}({})` })

  it('takes an API whose kind of information is declared, when the check is on', () => {
    expect(foundBy(privacy, call('setClipboardData'), on)).toEqual([])
    expect(foundBy(privacy, call('makePhoneCall'))).toEqual([])
  })
  it('refuses it when the check is off', () => {
    expect(foundBy(privacy, call('setClipboardData'))).toEqual(['app.json has no __usePrivacyCheck__: true, and setClipboardData is called'])
  })
  it.each(['getWeRunData', 'chooseInvoice', 'saveImageToPhotosAlbum', 'getUserProfile'])('refuses %s, whose kind is not declared', (name) => {
    expect(foundBy(privacy, call(name), on)).toEqual([expect.stringContaining(`home.js:2 calls ${name}, and 用户隐私保护指引 does not declare`)])
  })
  it('asks for the list and for the purpose of a place', () => {
    const all = { ...on, requiredPrivateInfos: ['getLocation'], permission: { 'scope.userLocation': { desc: '找附近的机构' } } }
    expect(foundBy(privacy, call('getLocation'), on)).toHaveLength(2)
    expect(foundBy(privacy, call('getLocation'), { ...all, permission: {} })).toHaveLength(1)
    expect(foundBy(privacy, call('getLocation'), all)).toEqual([])
    expect(foundBy(privacy, call('chooseLocation'), all)).toEqual([expect.stringContaining('declare'), expect.stringContaining('does not list')])
  })
  it('does not take a name in a list, as in the tables of Taro, for a call', () => {
    expect(foundBy(privacy, { 'home.js': 'var names = ["chooseImage"]; names.chooseImage' })).toEqual([])
  })
})

describe('the rule on what is left behind', () => {
  it.each([
    ['a path of a machine', '"/home/somebody/project/a.ts"'],
    ['a path of Windows', '"C:\\\\Users\\\\somebody\\\\a.ts"'],
    ['a file: address', '"file:///a"'],
    ['a reference to a source map', '//# sourceMappingURL=a.map'],
    ['a private key', '"-----BEGIN RSA PRIVATE KEY-----"'],
    ['the address of a database', '"postgresql://me:secret@host/db"'],
    ['an app secret', 'var appSecret = "0123456789abcdef0123456789abcdef"'],
  ])('finds %s, with its line', (_name, text) => {
    expect(foundBy(leftBehind, { 'home.js': `var a\n${text}` })).toEqual([expect.stringMatching(/^home\.js:2 holds /)])
  })
  it('finds a source map', () => {
    expect(foundBy(leftBehind, { 'home.js.map': '{}' })).toEqual(['home.js.map is a source map'])
  })
  it('lets addresses of pages and of the web pass', () => {
    expect(foundBy(leftBehind, { 'home.js': '"/packages/family/task/index?home=/home", "https://example.com/home/a/b"' })).toEqual([])
  })
})

describe('the rule on project.config.json', () => {
  const good = { miniprogramRoot: 'dist/weapp/', cloudfunctionRoot: './dist/cloudfunctions', libVersion: '3.7.12', setting: { es6: false } }

  it('takes one that points at the builds', () => {
    expect(faultsOfProjectConfig(good)).toEqual([])
    expect(faultsOfProjectConfig({ ...good, libVersion: '2.32.3' })).toEqual([])
  })
  it.each([
    ['no file', undefined],
    ['another folder of the mini-program', { ...good, miniprogramRoot: 'src/' }],
    ['no folder of functions', { ...good, cloudfunctionRoot: undefined }],
    ['a base library below 2.32.3', { ...good, libVersion: '2.32.2' }],
    ['compiling twice', { ...good, setting: { es6: true } }],
    ['any address for requests', { ...good, setting: { urlCheck: false } }],
  ])('refuses %s', (_name, config) => {
    expect(faultsOfProjectConfig(config)).toHaveLength(1)
  })
})
