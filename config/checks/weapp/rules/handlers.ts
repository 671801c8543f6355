import type { Finding, Rule } from '../finding'
import { subpackageOf, textsWith } from '../shipped'
import type { Shipped } from '../shipped'
import { scriptFactsOf } from '../script-facts'
import { isComputed, tagsOf } from '../tags'

const BINDS = /^(capture-bind|capture-catch|mut-bind|bind|catch):?[a-z]/

/** The names that the scripts hand out, by the subpackage they lie in; the main package's are there for all. */
function namesIn(shipped: Shipped): (subpackage: string) => (name: string) => boolean {
  const scripts = scriptFactsOf(shipped).map(({ file, facts }) => ({ home: subpackageOf(shipped, file), keys: facts.keys }))
  return (subpackage) => (name) => scripts.some(({ home, keys }) => (home === '' || home === subpackage) && keys.has(name))
}

/** A bind that names nothing is a tap that does nothing; WeChat says so only in the console, and only when it is tapped. */
export const handlers: Rule = {
  name: 'handlers',
  says: 'every bind… in a template names a function that a script of its package has',
  check: (shipped) => {
    const names = namesIn(shipped)
    return textsWith(shipped, '.wxml').flatMap(({ file, text }) => {
      const isKnown = names(subpackageOf(shipped, file))
      return tagsOf(text).flatMap(({ name: tag, attributes, line, column }) =>
        Object.entries(attributes)
          .filter(([attribute, handler]) => BINDS.test(attribute) && !isComputed(handler) && !isKnown(handler))
          .map(([attribute, handler]): Finding => {
            const says = handler === '' ? `${attribute} of <${tag}> names nothing` : `${attribute} of <${tag}> names ${handler}, which no script has`
            return { file, line, column, says, do: 'name a function of the page, or drop the attribute' }
          }),
      )
    })
  },
}
