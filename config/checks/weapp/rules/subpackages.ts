import type { Finding, Rule } from '../finding'
import { isRecord, pagesOf, textsOf } from '../shipped'
import type { Shipped } from '../shipped'

const inApp = (says: string, act: string): Finding => ({ file: 'app.json', says, do: act })

function preloads({ app }: Shipped): { page: string; packages: string[] }[] {
  const rules = isRecord(app.all.preloadRule) ? Object.entries(app.all.preloadRule) : []
  return rules.map(([page, rule]) => ({ page, packages: isRecord(rule) ? textsOf(rule.packages) : [] }))
}

/** WeChat: a page lies in the package it is named in, a root lies in no other root, and preloadRule names what there is. */
export const subpackages: Rule = {
  name: 'subpackages',
  says: 'no page of the main package lies in a subpackage, no subpackage in another, and preloadRule names pages and packages that exist',
  check: (shipped) => {
    const { pages, subpackages: parts } = shipped.app
    const roots = parts.map(({ root }) => root)
    const within = (place: string) => roots.find((root) => place.startsWith(`${root}/`))
    const strays = pages.filter(within).map((page) => inApp(`has ${page} in the main package, and it lies in ${within(page)}`, 'name it in that subpackage'))
    const nested = roots.filter(within).map((root) => inApp(`has the subpackage ${root} inside ${within(root)}`, 'move it beside the other one'))
    const known = new Set(pagesOf(shipped))
    const wrong = preloads(shipped).flatMap(({ page, packages }) => [
      ...(known.has(page) ? [] : [inApp(`preloads from the page ${page}, which does not exist`, 'correct preloadRule')]),
      ...packages
        .filter((name) => name !== '__APP__' && !roots.includes(name.replace(/^\/|\/$/g, '')))
        .map((name) => inApp(`preloads the package ${name}, which does not exist`, 'correct preloadRule')),
    ])
    return [...strays, ...nested, ...wrong]
  },
}
