import path from 'node:path'
import postcss from 'postcss'
import type { AtRule, Root } from 'postcss'
import { pagesOf } from '../built'
import { PAGE_ELEMENT, PLAYED_BY } from '../elements'
import { cssLengths } from '../rpx'
import type { PackageFolder } from './package-folder'

const TYPE = /(^|[\s>+~(,])([a-z][a-z-]*)(?=$|[\s>+~.:#[),])/g
const NAMES: Record<string, string | undefined> = { ...PLAYED_BY, page: PAGE_ELEMENT }

/** A selector of a wxss for the elements that stand for WeChat's here. */
export const playedSelector = (selector: string): string =>
  selector.replace(TYPE, (all: string, before: string, name: string) => {
    const played = NAMES[name]
    return played === undefined ? all : `${before}${played}`
  })

/** The CSS of the app and of each page; a page's own reaches that page only, without weighing more. */
export function translateStyles(folder: PackageFolder): Record<string, string> {
  const pages = pagesOf(folder.app).filter((page) => folder.has(`${page}.wxss`))
  const own = pages.map((page) => [page, translate(folder, `${page}.wxss`, `:where([data-page="${page}"]) `)])
  return Object.fromEntries([['app', folder.has('app.wxss') ? translate(folder, 'app.wxss', '') : ''], ...own])
}

function translate(folder: PackageFolder, file: string, scope: string): string {
  const sheet = withImports(folder, file, [])
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return
    rule.selectors = rule.selectors.map((selector) => scope + playedSelector(selector))
  })
  sheet.walkDecls((declaration) => {
    declaration.value = cssLengths(declaration.value)
  })
  return sheet.toString()
}

function withImports(folder: PackageFolder, file: string, above: string[]): Root {
  const sheet = postcss.parse(folder.read(file), { from: file })
  sheet.walkAtRules('import', (rule) => {
    const named = /^(?:url\()?["']?([^"')]+)/.exec(rule.params)?.[1] ?? ''
    const target = named.startsWith('/') ? named.slice(1) : path.posix.join(path.posix.dirname(file), named)
    if (above.includes(target)) throw new Error(`${file} imports itself through ${target}`)
    rule.replaceWith(withImports(folder, target, [...above, file]))
  })
  return sheet
}
