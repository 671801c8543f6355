import type { Finding, Rule } from '../finding'
import { isRecord, jsonOf, pagesOf, resolved } from '../shipped'
import type { Shipped } from '../shipped'
import { missingParts } from './pages'

const ELSEWHERE = /^(plugin|plugin-private|ext|weui-miniprogram|dynamicLib):?\/\//

const usedBy = (shipped: Shipped, file: string): [string, string][] => {
  const settings = jsonOf(shipped, file)
  const used = isRecord(settings) && isRecord(settings.usingComponents) ? Object.entries(settings.usingComponents) : []
  return used.map(([name, place]): [string, string] => [name, String(place)]).filter(([, place]) => !ELSEWHERE.test(place))
}

export const components: Rule = {
  name: 'components',
  says: 'every component that a page, a component or app.json uses is there and says that it is one',
  check: (shipped) => {
    const findings: Finding[] = []
    const seen = new Set<string>()
    const open = ['app.json', ...pagesOf(shipped).map((page) => `${page}.json`)]
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue
      seen.add(file)
      for (const [name, place] of usedBy(shipped, file)) {
        const component = resolved(file, place)
        const parts = missingParts(shipped, component)
        const settings = jsonOf(shipped, `${component}.json`)
        const act = 'ship it or drop it from usingComponents'
        if (parts.length > 0) findings.push({ file, says: `uses ${name} at ${place}, whose ${parts.join(', ')} is missing or cut off`, do: act })
        else if (!isRecord(settings) || settings.component !== true) findings.push({ file, says: `uses ${name} at ${place}, which is no component`, do: act })
        open.push(`${component}.json`)
      }
    }
    return findings
  },
}
