import { placeOf } from './finding'
import { components } from './rules/components'
import { pages } from './rules/pages'
import { requiredScripts } from './rules/required-scripts'
import { scriptSyntax } from './rules/script-syntax'
import { templates } from './rules/templates'
import { NoPackage, readShipped } from './shipped'

// What a build that was stopped half-way leaves behind: files that are missing, or cut off.
const SIGNS = [pages, components, templates, scriptSyntax, requiredScripts]

/** Why the package at `root` cannot even be started, in one line with what to do; nothing when it can. */
export function whyUnusable(root: string): string | undefined {
  try {
    const shipped = readShipped(root)
    for (const rule of SIGNS) {
      const [finding] = rule.check(shipped)
      if (finding) return `The mini-program at ${root} is half-written, ${placeOf(finding)} ${finding.says}: run npm run build:weapp.`
    }
    return undefined
  } catch (error) {
    if (error instanceof NoPackage) return error.message
    throw error
  }
}
