import type { Finding, Rule } from '../finding'
import { isRecord, jsonOf, pagesOf } from '../shipped'

const CONFIG = 'src/miniprogram/sitemap.json'

/**
 * WeChat's search reads every page unless sitemap.json forbids it, and app.json has to name that file
 * (…/dev/reference/configuration/sitemap.html, …/app.html). Ours may only find what the public sees without a login.
 */
export const sitemap: Rule = {
  name: 'sitemap',
  says: 'app.json names a sitemap.json whose rules name pages that exist, and the rest is closed to search',
  check: (shipped) => {
    const file = shipped.app.all.sitemapLocation
    if (typeof file !== 'string') {
      return [{ file: 'app.json', says: 'names no sitemapLocation, so that WeChat may search every page', do: "name sitemap.json in app.config.ts" }]
    }
    const map = jsonOf(shipped, file)
    const rules = isRecord(map) && Array.isArray(map.rules) ? map.rules.filter(isRecord) : []
    if (rules.length === 0) return [{ file, says: 'is missing, cut off or without rules', do: `correct ${CONFIG} and build again` }]
    const pages = new Set(['*', ...pagesOf(shipped)])
    const wrong = rules.flatMap(({ action, page }): Finding[] => [
      ...(action === 'allow' || action === 'disallow' ? [] : [{ file, says: `has the action ${String(action)}`, do: `allow or disallow, in ${CONFIG}` }]),
      ...(pages.has(String(page)) ? [] : [{ file, says: `names the page ${String(page)}, which does not exist`, do: `correct ${CONFIG}` }]),
    ])
    const last = rules.at(-1)
    const closed = last?.page === '*' && last.action === 'disallow'
    return closed ? wrong : [...wrong, { file, says: 'leaves pages that it does not name open to search', do: `end ${CONFIG} with disallow *` }]
  },
}
