import { buildSync } from 'esbuild'
import path from 'node:path'
import type { BrokenCopy } from './broken-copy'

/** One way to break the package, and who has to catch it: a rule of the gate, or the evening walked through. */
export interface Break {
  name: string
  by: string
  apply(copy: BrokenCopy): void
}

const EVENING = 'pages/evening/index'
const OVER_2_MB = Buffer.alloc(2.1 * 1024 * 1024, 'a')

/** Real server code, bundled as an import of it would be. */
function serverBundle(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: "import { pgTable, text } from 'drizzle-orm/pg-core'\nexports.table = pgTable('task', { text: text() })",
      resolveDir: path.join(__dirname, '../..'),
    },
    bundle: true, write: false, minify: true, format: 'iife', target: 'es2019', logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

const template = (name: string, by: string, apply: Break['apply']): Break => ({ name: `template: ${name}`, by, apply })
const script = (name: string, by: string, apply: Break['apply']): Break => ({ name: `script: ${name}`, by, apply })
const app = (name: string, by: string, apply: Break['apply']): Break => ({ name: `app.json: ${name}`, by, apply })

const TEMPLATES = [
  template('bindtap removed', 'evening', (copy) => copy.replace('base.wxml', / bindtap="eh"/g, '')),
  template('aria-role removed', 'evening', (copy) => copy.replace('base.wxml', / aria-role="[^"]*"/g, '')),
  template('aria-checked removed', 'evening', (copy) => copy.replace('base.wxml', / aria-checked="[^"]*"/g, '')),
  template('bad expression', 'wcc', (copy) => copy.append(`${EVENING}.wxml`, '<view id="{{root.}}" />')),
  template('tag left open', 'glass-easel', (copy) => copy.append(`${EVENING}.wxml`, '<view><text></view>')),
  template('attribute without its quote', 'wcc', (copy) => copy.replace('comp.wxml', 'data="', 'data=')),
  template('import of a file that is not there', 'templates', (copy) => copy.replace(`${EVENING}.wxml`, 'base.wxml', 'basis.wxml')),
  template('import dropped', 'templates', (copy) => copy.replace(`${EVENING}.wxml`, /<import [^>]*>/, '')),
  template('handler that no script has', 'handlers', (copy) => copy.append(`${EVENING}.wxml`, '<view bindtap="whenTapped" />')),
  template('style sheet cut off', 'wcsc', (copy) => copy.append('app-origin.wxss', '.task { color: ')),
  template('style sheet imports what is not there', 'wcsc', (copy) => copy.append('app.wxss', '@import "./missing.wxss";')),
]

const SCRIPTS = [
  script('localStorage', 'globals', (copy) => copy.append('common.js', ';localStorage.getItem("me")')),
  script('document', 'globals', (copy) => copy.append(`${EVENING}.js`, ';document.title="今晚"')),
  script('process of Node', 'globals', (copy) => copy.append('common.js', ';process.exit(0)')),
  script('class fields (ES2022)', 'syntax', (copy) => copy.append('common.js', ';class Task { #minutes = 20 }')),
  script('??= (ES2021)', 'syntax', (copy) => copy.append('common.js', ';var minutes; minutes ??= 20')),
  script('lookbehind, which iOS 12 lacks', 'syntax', (copy) => copy.append('common.js', ';/(?<=第)\\d+/.test("第 1")')),
  script('cut off', 'syntax', (copy) => copy.write('taro.js', copy.read('taro.js').slice(0, 5000))),
  script('require of what is not there', 'requires', (copy) => copy.append('common.js', ';require("./helpers.js")')),
  script('require of another subpackage', 'requires', (copy) => copy.append(`${EVENING}.js`, ';require("../../packages/teacher/post/index.js")')),
  script('drizzle in a bundle', 'server code', (copy) => copy.append('vendors.js', serverBundle())),
  script('undeclared privacy API', 'privacy', (copy) => copy.append('common.js', ';wx.getWeRunData({})')),
  script('place asked for', 'privacy', (copy) => copy.append('common.js', ';wx.getLocation({ type: "gcj02" })')),
  script('source map named', 'left behind', (copy) => copy.append('common.js', '\n//# sourceMappingURL=common.js.map')),
  script('password of a database', 'left behind', (copy) => copy.append('common.js', ';var at="postgres://api:secret@db/school"')),
]

const APP = [
  app('cut off', 'reading', (copy) => copy.write('app.json', copy.read('app.json').slice(0, 200))),
  app('page path that is wrong', 'pages', (copy) => copy.app((one) => void one.pages.push('pages/evenings/index'))),
  app('page listed twice', 'pages', (copy) => copy.app((one) => void one.pages.push(EVENING))),
  app('page of a subpackage in the main package', 'subpackages', (copy) => copy.app((one) => void one.pages.push('packages/family/week/index'))),
  app('tab of a subpackage', 'tabs', (copy) => copy.app((one) => Object.assign(one.tabBar.list[1] ?? {}, { pagePath: 'packages/family/week/index' }))),
  app('lazyCodeLoading removed', 'lazy code loading', (copy) => copy.app((one) => void delete one.lazyCodeLoading)),
  app('misspelt key', 'keys of app.json', (copy) => copy.app((one) => void (one.tabbar = {}))),
  app('privacy check removed', 'privacy', (copy) => copy.app((one) => void delete one.__usePrivacyCheck__)),
  app('every page open to search', 'sitemap', (copy) => copy.replace('sitemap.json', 'disallow', 'allow')),
]

const FILES: Break[] = [
  { name: 'component file missing', by: 'components', apply: (copy) => copy.drop('comp.wxml') },
  { name: 'page script missing', by: 'pages', apply: (copy) => copy.drop('packages/family/task/index.js') },
  { name: 'tab icon missing', by: 'tabs', apply: (copy) => copy.drop('assets/evening.png') },
  { name: 'tab icon that is no picture', by: 'tabs', apply: (copy) => copy.write('assets/me.png', '<svg/>') },
  { name: 'file of 2.1 MB', by: 'sizes', apply: (copy) => copy.write('notes.txt', OVER_2_MB) },
  { name: 'app.js missing', by: 'reading', apply: (copy) => copy.drop('app.js') },
]

export const BREAKS: readonly Break[] = [...TEMPLATES, ...SCRIPTS, ...APP, ...FILES]
