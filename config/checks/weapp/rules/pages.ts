import type { Finding, Rule } from '../finding'
import { jsonOf, pagesOf, isRecord } from '../shipped'

const PARTS = ['js', 'json', 'wxml']

/** The files of a page or component that are missing or cannot be read. */
export function missingParts(shipped: Parameters<typeof pagesOf>[0], place: string): string[] {
  const absent = PARTS.filter((ending) => !shipped.files.has(`${place}.${ending}`))
  const unread = !absent.includes('json') && !isRecord(jsonOf(shipped, `${place}.json`)) ? ['json'] : []
  return [...absent, ...unread]
}

export const pages: Rule = {
  name: 'pages',
  says: 'every page that app.json names is there with script, template and settings, and is named once',
  check: (shipped) => {
    const named = pagesOf(shipped)
    const missing = [...new Set(named)].flatMap((page): Finding[] => {
      const parts = missingParts(shipped, page)
      if (parts.length === 0) return []
      return [{ file: 'app.json', says: `names the page ${page}, whose ${parts.join(', ')} is missing or cut off`, do: 'correct the path in app.config.ts, or build again' }]
    })
    const twice = [...new Set(named.filter((page, index) => named.indexOf(page) !== index))].map(
      (page): Finding => ({ file: 'app.json', says: `names the page ${page} twice`, do: 'leave it in one package' }),
    )
    const none = shipped.app.pages.length === 0
    const empty: Finding[] = none ? [{ file: 'app.json', says: 'names no page in its main package', do: 'name the first page' }] : []
    return [...empty, ...missing, ...twice]
  },
}
