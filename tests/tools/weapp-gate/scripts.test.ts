import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freeGlobals } from '../../../config/checks/weapp/rules/free-globals'
import { requiredScripts } from '../../../config/checks/weapp/rules/required-scripts'
import { scriptSyntax } from '../../../config/checks/weapp/rules/script-syntax'
import { serverCode } from '../../../config/checks/weapp/rules/server-code'
import { TARGET } from '../../../config/checks/weapp/script-facts'
import { findingsOf, foundBy } from '../../support/hand-made-package'

describe('the rule on the syntax of scripts', () => {
  it('is for the browsers that package.json names', () => {
    const text = readFileSync(path.join(__dirname, '../../../package.json'), 'utf8')
    expect((JSON.parse(text) as { browserslist: string[] }).browserslist).toEqual(TARGET)
  })

  it.each([
    ['ES2018: rest of an object', 'const { a, ...rest } = { a: 1 }'],
    ['ES2018: a named group', '/(?<day>\\d+)/'],
    ['ES2018: for await', 'async function f(list) { for await (const one of list) one() }'],
    ['ES2019: catch without a name', 'try { f() } catch { g() }'],
    ['a return at the top, which WeChat wraps', 'return'],
  ])('takes %s', (_name, text) => {
    expect(foundBy(scriptSyntax, { 'home.js': text })).toEqual([])
  })

  it.each([
    ['ES2018: lookbehind', '/(?<=第)1/'],
    ['ES2018: negative lookbehind', '/(?<!第)1/'],
    ['ES2020: ?.', 'a?.b'],
    ['ES2020: ??', 'a ?? b'],
    ['ES2020: import()', 'import("./other")'],
    ['ES2020: 1n', 'var n = 1n'],
    ['ES2021: ??=', 'a ??= b'],
    ['ES2021: 1_000', 'var n = 1_000'],
    ['ES2022: class fields', 'class A { minutes = 20 }'],
    ['ES2022: #x', 'class A { #m() {} }'],
    ['ES2022: top-level await', 'await 1'],
    ['an import of a module', 'import a from "./other"'],
    ['a script that is cut off', 'Page({ data: {'],
  ])('refuses %s', (_name, text) => {
    expect(foundBy(scriptSyntax, { 'home.js': text })).toHaveLength(1)
  })

  it('says line and column', () => {
    expect(findingsOf(scriptSyntax, { 'home.js': 'var a\nvar b = a ?? 1' })).toMatchObject([{ file: 'home.js', line: 2, column: 12 }])
  })
})

describe('the rule on names that a mini-program does not have', () => {
  it.each(['window.a', 'document.title', 'localStorage.a', 'fetch("/")', 'new XMLHttpRequest()', 'navigator.onLine', 'new URL("a")'])(
    'finds %s, which a browser has',
    (text) => {
      expect(foundBy(freeGlobals, { 'home.js': `var a\n${text}` })).toEqual([expect.stringMatching(/^home\.js:2 uses \w+, which only a browser has$/)])
    },
  )

  it.each(['process.env.A', 'Buffer.from("")', 'Intl.NumberFormat()', 'eval("1")', 'minutse + 1'])('finds %s, which nothing defines', (text) => {
    expect(foundBy(freeGlobals, { 'home.js': text })).toEqual([expect.stringMatching(/which nothing defines$/)])
  })

  it.each([
    ['a parameter of that name', 'function f(document) { return document.title }'],
    ['a variable of an outer function', 'function f() { var window = {}; return () => window.a }'],
    ['a name that a catch or a class gives', 'try { f() } catch (event) { event.a } class File {} new File(); function f() {}'],
    ['a member of that name', 'wx.document = wx.window.fetch'],
    ['a key and a label of that name', 'var a = { window: 1, document: 2 }; location: for (;;) break location'],
    ['a question by typeof', 'var has = typeof window'],
    ['a use behind such a question', 'if (typeof window !== "undefined" && window.a) window.b()'],
    ['a use where the question came out well', '"undefined" === typeof window ? 1 : window.a'],
    ['a use behind !, || and a comma', 'var a; if (!(a = 1, typeof window === "object") || a) a = 2; else window.b()'],
    ['what WeChat and the language give', 'wx.a(getApp(), new Map(), setTimeout, JSON, globalThis, module.exports)'],
  ])('lets %s pass', (_name, text) => {
    expect(foundBy(freeGlobals, { 'home.js': text })).toEqual([])
  })

  it.each([
    ['the wrong side of the question', 'typeof window === "undefined" && window.a'],
    ['the other branch', 'if (typeof window === "object") 1; else window.a'],
    ['a question about another name', 'typeof document === "object" && window.a'],
    ['one of two questions only', 'var a; (typeof window === "object" || a) && window.b'],
  ])('finds a use on %s', (_name, text) => {
    expect(foundBy(freeGlobals, { 'home.js': text })).toHaveLength(1)
  })

  it('excuses the web socket of the tRPC client where its own stand-in is asked for first, and nowhere else', () => {
    const link = 'function f(t) { return t.WebSocketPonyfill !== void 0 ? t.WebSocketPonyfill : WebSocket }'
    expect(foundBy(freeGlobals, { 'home.js': link })).toEqual([])
    expect(foundBy(freeGlobals, { 'home.js': `${link} new WebSocket("a")` })).toEqual([expect.stringContaining('WebSocket')])
  })
})

describe('the rule on require()', () => {
  const parts = { subPackages: [{ root: 'parts/family', pages: [] }, { root: 'parts/teacher', pages: [] }] }

  it('takes a path with and without .js, up and down, and from the root', () => {
    const text = 'require("./parts/a"); require("./parts/a.js"); require("/parts/a")'
    expect(foundBy(requiredScripts, { 'home.js': text, 'parts/a.js': 'require("../home")' })).toEqual([])
  })
  it('refuses what is not in the package, and a package of npm', () => {
    expect(foundBy(requiredScripts, { 'home.js': 'var a\nrequire("./gone")\nrequire("dayjs")' })).toEqual([
      'home.js:2 require of ./gone, which is not in the package',
      'home.js:3 require of dayjs, which is not in the package',
    ])
  })
  it('refuses what lies in a subpackage that may not be loaded, and takes what lies in the own or the main one', () => {
    const files = { 'parts/teacher/a.js': 'require("../../home"); require("./b")', 'parts/teacher/b.js': '' }
    expect(foundBy(requiredScripts, files, parts)).toEqual([])
    const other = { ...files, 'parts/family/a.js': 'require("../teacher/b")' }
    expect(foundBy(requiredScripts, other, parts)).toEqual([expect.stringContaining('loaded with parts/teacher only')])
  })
})

test('the rule on server code names the script and what is in it', () => {
  expect(foundBy(serverCode, { 'home.js': 'a["drizzle:entityKind"]="PgTable"' })).toEqual(['home.js holds drizzle'])
  expect(foundBy(serverCode)).toEqual([])
})
