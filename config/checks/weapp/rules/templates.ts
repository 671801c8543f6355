import type { Finding, Rule } from '../finding'
import { resolved, textsWith } from '../shipped'
import { isComputed, tagsOf } from '../tags'
import type { Tag } from '../tags'

const REFERENCES = ['import', 'include', 'wxs']
const place = ({ line, column }: Tag) => ({ line, column })

/** WeChat renders nothing, without a word, where a template that is not there is called by name. */
export const templates: Rule = {
  name: 'templates',
  says: 'every file that a template imports is there, and every template called by name is defined in what it imports',
  check: (shipped) => {
    const wxml = new Map(textsWith(shipped, '.wxml').map(({ file, text }) => [file, tagsOf(text)]))
    const definedIn = (file: string) =>
      (wxml.get(file) ?? []).filter(({ name }) => name === 'template').flatMap(({ attributes }) => attributes.name ?? [])
    // WeChat: an import reaches the templates of that file, not those which that file imports itself.
    const knownIn = (file: string, tags: Tag[]) =>
      new Set([
        ...definedIn(file),
        ...tags.filter(({ name }) => name === 'import').flatMap(({ attributes }) => definedIn(resolved(file, attributes.src ?? ''))),
      ])
    return [...wxml].flatMap(([file, tags]) => {
      const templatesKnown = knownIn(file, tags)
      return tags.flatMap((tag): Finding[] => {
        const { src, is } = tag.attributes
        if (REFERENCES.includes(tag.name) && src !== undefined && !shipped.files.has(resolved(file, src))) {
          return [{ file, ...place(tag), says: `${tag.name} of ${src}, which is not in the package`, do: 'ship that file or drop the reference' }]
        }
        if (tag.name === 'template' && is !== undefined && !isComputed(is) && !templatesKnown.has(is)) {
          return [{ file, ...place(tag), says: `template ${is} is defined in nothing that is imported`, do: 'import the file that defines it' }]
        }
        return []
      })
    })
  },
}
