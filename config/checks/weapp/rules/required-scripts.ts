import type { Finding, Rule } from '../finding'
import { scriptFactsOf } from '../script-facts'
import { lineAndColumn, resolved, subpackageOf } from '../shipped'

/** WeChat looks for no folders and no node_modules here: a require is a path to a file of the package. */
export const requiredScripts: Rule = {
  name: 'requires',
  says: 'every require() leads to a script of the package that is loaded by then',
  check: (shipped) =>
    scriptFactsOf(shipped).flatMap(({ file, text, facts }) =>
      facts.requires.flatMap(({ at, target }): Finding[] => {
        const found = [resolved(file, target), `${resolved(file, target)}.js`].find((one) => shipped.files.has(one))
        const place = { file, ...lineAndColumn(text, at) }
        if (found === undefined) return [{ ...place, says: `require of ${target}, which is not in the package`, do: 'build again' }]
        const [mine, theirs] = [subpackageOf(shipped, file), subpackageOf(shipped, found)]
        if (theirs === '' || theirs === mine) return []
        return [{ ...place, says: `require of ${target}, which is loaded with ${theirs} only`, do: 'move what both need into the main package' }]
      }),
    ),
}
