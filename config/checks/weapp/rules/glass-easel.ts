import { TmplGroup } from 'glass-easel-template-compiler'
import type { Finding, Rule } from '../finding'
import { textsWith } from '../shipped'

interface Complaint {
  message: string
  startLine: number
  startColumn: number
}

// base.wxml alone takes half a second, and a broken copy of a package shares it with the whole one.
const known = new Map<string, Complaint[]>()

function complaintsOf(text: string): Complaint[] {
  const before = known.get(text)
  if (before) return before
  const group = new TmplGroup()
  const complaints = (group.addTmpl('template', text) as Complaint[]).map(({ message, startLine, startColumn }) => ({
    message,
    startLine,
    startColumn,
  }))
  group.free()
  known.set(text, complaints)
  return complaints
}

/** The compiler of WeChat's open component framework: a second opinion, on every platform, and stricter about open tags. */
export const glassEasel: Rule = {
  name: 'glass-easel',
  says: "the compiler of WeChat's component framework warns of nothing in any template",
  check: (shipped) =>
    textsWith(shipped, '.wxml').flatMap(({ file, text }) =>
      complaintsOf(text).map(
        ({ message, startLine, startColumn }): Finding => ({
          file,
          line: startLine + 1,
          column: startColumn + 1,
          says: message,
          do: 'correct the template, or the component that it is generated from',
        }),
      ),
    ),
}
